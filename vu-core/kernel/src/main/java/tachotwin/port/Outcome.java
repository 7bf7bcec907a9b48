package tachotwin.port;

import tachotwin.zh.ResponseCode;

/** The answer to a request over a port: a value or a refusal, never an exception. */
public sealed interface Outcome<T> {
  /** The request was carried out. */
  record Done<T>(T value) implements Outcome<T> {}

  /** The request was refused with a code of table Ж.5. */
  record Refused<T>(ResponseCode code) implements Outcome<T> {}
}
