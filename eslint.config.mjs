// The schema alone: descriptions everywhere, and Relay's rules for ids, connections, edges and page info.
import { configs, parser, rules } from '@graphql-eslint/eslint-plugin';

export default [
  {
    files: ['schema/*.graphql'],
    languageOptions: { parser, parserOptions: { graphQLConfig: { schema: 'schema/*.graphql' } } },
    plugins: { '@graphql-eslint': { rules } },
    rules: {
      ...configs['flat/schema-recommended'].rules,
      ...configs['flat/schema-relay'].rules,
      '@graphql-eslint/require-description': [
        'error',
        {
          types: true,
          FieldDefinition: true,
          EnumValueDefinition: true,
          DirectiveDefinition: true,
          rootField: true,
        },
      ],
      // Inline where a description fits in 110 columns, a block where it does not.
      '@graphql-eslint/description-style': 'off',
      // Lists are paged forward only.
      '@graphql-eslint/relay-arguments': ['error', { includeBoth: false }],
      // One's own ties and offers are no nodes: nobody else may ever ask for them by id.
      '@graphql-eslint/relay-edge-types': [
        'error',
        { withEdgeSuffix: true, shouldImplementNode: false, listTypeCanWrapOnlyEdgeType: false },
      ],
      // Only what implements Node has an identity; payloads, edges, problems and one's own ties have none.
      '@graphql-eslint/no-typename-prefix': 'off', // an Ask has an asker
      '@graphql-eslint/strict-id-in-types': 'off',
    },
  },
];
