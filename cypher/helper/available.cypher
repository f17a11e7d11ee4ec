// Whether `candidate` can receive requests now: not paused, and below their weekly cap.
// @fragment
coalesce(candidate.pausedUntil, 0) <= $now AND CASE
  WHEN COUNT { (candidate)<-[:CANDIDATE]-() } < candidate.weeklyCap THEN true
  ELSE COUNT { MATCH (candidate)<-[asked:CANDIDATE]-()
    WHERE asked.at > $now - 604800000 } < candidate.weeklyCap
END
