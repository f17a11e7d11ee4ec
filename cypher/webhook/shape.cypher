// A webhook as it is listed to its owner, without its secret. `at` is when it was made.
// @shape Webhook id: ID!, at: DateTime!, url: String!, query: String, disabledAt: DateTime
webhook.id AS id, webhook.createdAt AS at, webhook.url AS url, webhook.query AS query,
webhook.disabledAt AS disabledAt
