// The condition that a webhook of the viewer stands and is shown: to an app ($app) its own, to a token of the
// person ($token) its own, to a session all.
// @fragment
CASE WHEN $app IS NOT NULL THEN webhook.app = $app ELSE $token IS NULL OR webhook.token = $token END AND
// @include webhook/stands
