package tachotwin.skzi.card;

import tachotwin.dictionary.EventFaultType;
import tachotwin.zh.ResponseCode;

/** Why an exchange ends before its time, and what is answered and registered then. */
enum ExchangeFailure {
  /** The card refused a command, or its files are not those of table Б.48. */
  CARD(ResponseCode.WRONG_DATA, EventFaultType.Code.CARD_FAULT),
  /** A protected response was not authentic; the channel is closed. */
  CHANNEL(ResponseCode.INTERNAL_ERROR, EventFaultType.Code.CARD_DATA_INTEGRITY);

  private final ResponseCode answer;
  private final EventFaultType.Code event;

  ExchangeFailure(ResponseCode answer, EventFaultType.Code event) {
    this.answer = answer;
    this.event = event;
  }

  ResponseCode answer() {
    return answer;
  }

  EventFaultType.Code event() {
    return event;
  }
}
