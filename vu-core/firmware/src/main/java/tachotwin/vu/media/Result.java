package tachotwin.vu.media;

import tachotwin.zh.ResponseCode;

/** How printing or a download ended. */
public sealed interface Result {
  /** It is done. */
  record Done() implements Result {}

  /** The block refused. */
  record Refused(ResponseCode code) implements Result {}

  /** The card did not do its part. */
  record CardFailed() implements Result {}

  /** The server must answer first (4.17.2.3, item б). */
  record ServerFirst() implements Result {}

  /** The printer or the medium did not take it. */
  record NotTaken() implements Result {}
}
