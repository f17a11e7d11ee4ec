import { graphql } from '../../graph/generated/index.ts';

export const welcomeQuery = graphql(/* GraphQL */ `
  query Welcome {
    viewer {
      person {
        id
        name
      }
      projects(first: 1) {
        edges {
          node {
            id
            title
          }
        }
      }
      acquaintances(first: 5) {
        edges {
          node {
            id
            name
          }
        }
      }
    }
  }
`);
export const beginProjectMutation = graphql(/* GraphQL */ `
  mutation BeginFirstProject($input: CreateProjectInput!) {
    createProject(input: $input) {
      project {
        id
        title
      }
      problems {
        ...ProblemFields
      }
    }
  }
`);
export const nameMutation = graphql(/* GraphQL */ `
  mutation WelcomeName($input: UpdateProfileInput!) {
    updateProfile(input: $input) {
      person {
        id
        name
      }
      problems {
        ...ProblemFields
      }
    }
  }
`);
export const offerMutation = graphql(/* GraphQL */ `
  mutation WelcomeOffer($input: OfferHelpInput!) {
    offerHelp(input: $input) {
      offer {
        topic {
          id
        }
      }
      problems {
        ...ProblemFields
      }
    }
  }
`);
export const wishMutation = graphql(/* GraphQL */ `
  mutation WelcomeWish($input: WishTopicInput!) {
    wishTopic(input: $input) {
      problems {
        ...ProblemFields
      }
    }
  }
`);
export const openMutation = graphql(/* GraphQL */ `
  mutation WelcomeOpen($input: SetAvailabilityInput!) {
    setAvailability(input: $input) {
      availability {
        open
      }
      problems {
        ...ProblemFields
      }
    }
  }
`);
