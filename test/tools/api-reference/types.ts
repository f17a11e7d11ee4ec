import { isObjectType, type GraphQLObjectType, type GraphQLSchema } from 'graphql';

/** The object types of the schema, by name; the roots first. */
export function typesOf(schema: GraphQLSchema): GraphQLObjectType[] {
  const roots = [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()];
  const rank = (type: GraphQLObjectType) => (roots.includes(type) ? roots.indexOf(type) : roots.length);
  return Object.values(schema.getTypeMap())
    .filter((type) => isObjectType(type))
    .filter(({ name }) => !name.startsWith('__'))
    .sort((a, b) => rank(a) - rank(b) || (a.name < b.name ? -1 : 1));
}
