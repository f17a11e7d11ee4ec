// What `me` reads of what `writer` writes in `project`, as rows `forMe`, `from`. A writer reads both their
// `forMe` entries and the others; anybody else reads the others from a moment on. No row for nothing.
// @fragment
UNWIND CASE WHEN me = writer THEN [{forMe: false, from: 0}, {forMe: true, from: 0}] ELSE [{forMe: false, from:
// @include perimeter/from
}] END AS part
WITH *, part.forMe AS forMe, part.from AS from
WHERE from IS NOT NULL
