package tachotwin.aistk.message;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import tachotwin.aistk.tlv.Element;
import tachotwin.octet.Text;
import tachotwin.trace.Field;

/** The fields of a MESSAGE as a person reads them, with the meaning of codes. */
final class MessageFields {
  private MessageFields() {}

  static List<Field> of(Message message) {
    MessageData data = message.data();
    List<Field> out = new ArrayList<>();
    Element payload = data.encrypted() ? Element.PAYLOAD_ENC : Element.PAYLOAD;
    out.add(payload.field(data.payload()));
    out.add(Element.SERIAL_NO.field(Long.toString(data.serialNo())));
    out.add(Element.CONFIRMED.field(Long.toString(data.confirmed())));
    addOptions(data.options(), out);
    out.add(Element.MAC.field(message.mac()));
    return List.copyOf(out);
  }

  private static void addOptions(MessageOptions options, List<Field> out) {
    options.retransmitReq().ifPresent(code -> out.add(retransmitReq(code)));
    options
        .idProcessingSys()
        .ifPresent(
            code ->
                out.add(Element.ID_PROCESSING_SYS.field(String.format(Locale.ROOT, "%08X", code))));
    options
        .vpProcessingSys()
        .ifPresent(value -> out.add(Element.VP_PROCESSING_SYS.field(Integer.toString(value))));
    if (!options.utiSerial().isEmpty()) {
      out.add(Element.UTI_SERIAL.field(Text.ia5(options.utiSerial())));
    }
    options.diagnostic().ifPresent(code -> out.add(diagnostic(code)));
    options.priority().ifPresent(value -> out.add(Element.PRIORITY.field(Integer.toString(value))));
    options.source().ifPresent(code -> out.add(source(code)));
  }

  private static Field retransmitReq(int code) {
    String meaning = "";
    for (RetransmitReason reason : RetransmitReason.values()) {
      if (reason.code() == code) {
        meaning = reason.meaning();
      }
    }
    return Element.RETRANSMIT_REQ.field(coded(code, meaning));
  }

  private static Field diagnostic(int code) {
    String meaning = "";
    for (Diagnostic diagnostic : Diagnostic.values()) {
      if (diagnostic.code() == code) {
        meaning = diagnostic.meaning();
      }
    }
    return Element.DIAGNOSTIC.field(coded(code, meaning));
  }

  private static Field source(int code) {
    String meaning =
        switch (code) {
          case 0 -> "данные блока";
          case 1 -> "данные тахографа";
          case 2, 3 -> "запрос сервера на передачу данных тахографу";
          case 4, 5 -> "запрос сервера на передачу данных блоку";
          default -> "RFU";
        };
    return Element.SOURCE.field(coded(code, meaning));
  }

  private static String coded(int code, String meaning) {
    return String.format(Locale.ROOT, "%02X %s", code, meaning).strip();
  }
}
