package tachotwin.apdu;

/** Status words of the tachograph cards (Annex 1B, appendix 2; ISO/IEC 7816-4, 5.1.3). */
public enum StatusWord {
  /** Done. */
  OK(0x9000),
  /** Part of the data may be corrupted. */
  DATA_CORRUPTED(0x6281),
  /** Execution error, memory unchanged. */
  EXECUTION_ERROR(0x6400),
  /** Memory failure. */
  MEMORY_FAILURE(0x6581),
  /** Verification of a certificate or signature failed. */
  VERIFICATION_FAILED(0x6688),
  /** Wrong length. */
  WRONG_LENGTH(0x6700),
  /** Last command of a chain expected. */
  CHAIN_NOT_FINISHED(0x6883),
  /** Security status not satisfied. */
  SECURITY_NOT_SATISFIED(0x6982),
  /** PIN blocked. */
  PIN_BLOCKED(0x6983),
  /** Conditions of use not satisfied. */
  CONDITIONS_NOT_SATISFIED(0x6985),
  /** No current EF. */
  NO_CURRENT_FILE(0x6986),
  /** Expected secure-messaging object missing. */
  SM_OBJECT_MISSING(0x6987),
  /** Secure-messaging object wrong. */
  SM_OBJECT_WRONG(0x6988),
  /** No response data in T=0. */
  COMMAND_NOT_ALLOWED(0x6900),
  /** File not found. */
  FILE_NOT_FOUND(0x6A82),
  /** Wrong P1 or P2. */
  WRONG_P1_P2(0x6A86),
  /** Key or reference data not found. */
  REFERENCE_NOT_FOUND(0x6A88),
  /** Offset outside the file. */
  OFFSET_OUTSIDE(0x6B00),
  /** Instruction not supported. */
  INS_NOT_SUPPORTED(0x6D00),
  /** Class not supported. */
  CLA_NOT_SUPPORTED(0x6E00),
  /** No precise diagnosis. */
  UNKNOWN(0x6F00);

  private final int code;

  StatusWord(int code) {
    this.code = code;
  }

  /** SW1‖SW2. */
  public int code() {
    return code;
  }
}
