package tachotwin.skzi.command;

import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import tachotwin.zh.CommandCode;
import tachotwin.zh.ResponseCode;

/**
 * The codes of Ж.5 that a command may be answered with beside 00 and those that any command may be:
 * what {@code docs/skzi-commands.md} tells of each command.
 */
final class CommandAnswers {
  private static final Map<CommandCode, Set<ResponseCode>> OWN = new EnumMap<>(CommandCode.class);

  static {
    put(
        EnumSet.of(
            ResponseCode.WRONG_DATA,
            ResponseCode.CHAIN_NOT_FINISHED,
            ResponseCode.WRONG_STATE,
            ResponseCode.BLOCKED),
        CommandCode.ACTIVATE_UNIT,
        CommandCode.ACTIVATE_VEHICLE,
        CommandCode.LOAD_CERTIFICATES);
    add(CommandCode.ACTIVATE_UNIT, ResponseCode.NO_REQUEST);
    add(CommandCode.ACTIVATE_VEHICLE, ResponseCode.WRONG_PERIOD);
    add(CommandCode.LOAD_CERTIFICATES, ResponseCode.CA_KEY_NEEDED);
    put(
        EnumSet.of(ResponseCode.CHAIN_NOT_FINISHED, ResponseCode.WRONG_STATE, ResponseCode.BLOCKED),
        CommandCode.RESET_TO_STEP_1,
        CommandCode.WITHDRAW);
    put(
        EnumSet.of(ResponseCode.WRONG_STATE),
        CommandCode.UNIT_ACTIVATION,
        CommandCode.VEHICLE_ACTIVATION,
        CommandCode.BLOCK_CRYPTOGRAM,
        CommandCode.SERVER_MAC,
        CommandCode.SERVER_BEGIN);
    put(EnumSet.of(ResponseCode.WRONG_DATA), CommandCode.END_OF_STARTUP);
    put(
        EnumSet.of(ResponseCode.WRONG_DATA, ResponseCode.CARD_ALREADY_INSERTED),
        CommandCode.CARD_INSERTED);
    put(
        EnumSet.of(ResponseCode.WRONG_DATA, ResponseCode.CARD_NOT_INSERTED),
        CommandCode.CARD_WITHDRAWN);
    put(
        EnumSet.of(ResponseCode.WRONG_STATE, ResponseCode.CARD_NOT_INSERTED),
        CommandCode.LAST_SESSION);
    put(EnumSet.of(ResponseCode.CARD_NOT_INSERTED), CommandCode.LOCK_STATE);
    put(
        EnumSet.of(
            ResponseCode.WRONG_DATA, ResponseCode.CA_KEY_NEEDED, ResponseCode.CARD_NOT_INSERTED),
        CommandCode.CHECK_CARD_CERTIFICATE);
    put(
        EnumSet.of(ResponseCode.WRONG_DATA, ResponseCode.WRONG_STATE),
        CommandCode.CHECK_CARD_CRYPTOGRAM,
        CommandCode.EXCHANGE_NEXT,
        CommandCode.UNIT_EVENT,
        CommandCode.ACTIVITY,
        CommandCode.SITUATION,
        CommandCode.MANUAL_ENTRY,
        CommandCode.SERVER_CONFIRM,
        CommandCode.DOWNLOAD_SIGNATURE);
    put(
        EnumSet.of(
            ResponseCode.WRONG_DATA, ResponseCode.WRONG_STATE, ResponseCode.CARD_NOT_INSERTED),
        CommandCode.EXCHANGE_BEGIN);
    put(
        EnumSet.of(ResponseCode.CHAIN_NOT_FINISHED, ResponseCode.WRONG_STATE),
        CommandCode.EXCHANGE_END);
    put(EnumSet.of(ResponseCode.CA_KEY_NEEDED), CommandCode.CARD_AUTHORITY);
    put(EnumSet.of(ResponseCode.WRONG_DATA), CommandCode.VEHICLE_STATE);
    put(
        EnumSet.of(ResponseCode.WRONG_STATE, ResponseCode.END_OF_DATA),
        CommandCode.SERVER_PARCEL,
        CommandCode.REPORT_LINES,
        CommandCode.DOWNLOAD_NEXT);
    put(
        EnumSet.of(
            ResponseCode.WRONG_DATA,
            ResponseCode.WRONG_STATE,
            ResponseCode.WRONG_SERVER_MAC,
            ResponseCode.WRONG_SERVER_MESSAGE,
            ResponseCode.WRONG_RECEIPT,
            ResponseCode.NO_EVENT_FOR_RECEIPT,
            ResponseCode.NO_PARCEL),
        CommandCode.SERVER_MESSAGE);
    put(
        EnumSet.of(ResponseCode.WRONG_DATA, ResponseCode.WRONG_STATE, ResponseCode.CA_KEY_NEEDED),
        CommandCode.SERVER_HELLO,
        CommandCode.SERVER_AUTHORITY);
    put(
        EnumSet.of(
            ResponseCode.WRONG_DATA,
            ResponseCode.WRONG_PERIOD,
            ResponseCode.WRONG_STATE,
            ResponseCode.BLOCKED),
        CommandCode.REPORT_BEGIN,
        CommandCode.DOWNLOAD_BEGIN);
    put(EnumSet.of(ResponseCode.WRONG_STATE, ResponseCode.BLOCKED), CommandCode.CARD_DOWNLOAD_TAIL);
  }

  private CommandAnswers() {}

  /** The codes of a command's own, in the order of table Ж.5. */
  static Set<ResponseCode> of(CommandCode code) {
    return Collections.unmodifiableSet(OWN.getOrDefault(code, EnumSet.noneOf(ResponseCode.class)));
  }

  private static void put(Set<ResponseCode> codes, CommandCode... commands) {
    for (CommandCode command : commands) {
      OWN.put(command, EnumSet.copyOf(codes));
    }
  }

  private static void add(CommandCode command, ResponseCode code) {
    OWN.computeIfAbsent(command, key -> EnumSet.noneOf(ResponseCode.class)).add(code);
  }
}
