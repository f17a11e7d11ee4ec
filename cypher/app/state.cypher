// Whether people can let an app in, where `mustApprove` is whether the host has to approve apps.
// @fragment
CASE
  WHEN app.refusedAt IS NOT NULL THEN 'REFUSED'
  WHEN app.approvedAt IS NULL AND mustApprove THEN 'WAITING'
  ELSE 'READY'
END
