/** How long what an app is given lasts, in seconds. */
const minute = 60;
const hour = 60 * minute;
const day = 24 * hour;

export const lifetimes = {
  /** What a person lets an app do, whether or not it is used. */
  grant: 180 * day,
  /** A refresh token, which is replaced each time: an app that is not used for so long has to ask again. */
  refreshToken: 30 * day,
  accessToken: hour,
  /** As long as the request, so that there is time to sign in by mail. */
  interaction: hour,
  deviceCode: 10 * minute,
  code: minute,
} as const;
