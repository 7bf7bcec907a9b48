package tachotwin.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import tachotwin.dictionary.CalibrationPurpose;
import tachotwin.dictionary.EventFaultType;
import tachotwin.dictionary.NationNumeric;
import tachotwin.dictionary.TimeStamp;
import tachotwin.octet.Octets;
import tachotwin.octet.Text;
import tachotwin.trace.Decoded;
import tachotwin.trace.Field;

/** Turns the attributes of a document into lines for a person. */
final class Description {
  private static final String OWN = "Г.2";

  private Description() {}

  static Decoded of(int type, String clause, Requisites body, List<Requisite.Value> signatures) {
    List<Field> fields = new ArrayList<>();
    add(fields, "", body);
    for (Requisite.Value one : signatures) {
      fields.add(new Field(name(one), "подпись, октетов: " + one.value().length(), clause(one)));
    }
    return new Decoded(DocumentType.name(type), clause, fields);
  }

  private static void add(List<Field> fields, String path, Requisites requisites) {
    for (Requisite one : requisites.all()) {
      if (one instanceof Requisite.Structure structure) {
        add(fields, path + name(one) + " / ", structure.content());
      } else if (one instanceof Requisite.Value value) {
        fields.add(new Field(path + name(one), text(value), clause(one)));
      }
    }
  }

  private static String name(Requisite one) {
    String title =
        one.attribute()
            .map(Attribute::title)
            .orElse(one.code() / 100 == 81 ? "ЭП карты" : "неизвестный реквизит");
    return one.code() + " " + title;
  }

  private static String clause(Requisite one) {
    return one.attribute().map(Attribute::clause).filter(it -> !it.isEmpty()).orElse(OWN);
  }

  private static String text(Requisite.Value one) {
    Octets value = one.value();
    Attribute attribute = one.attribute().orElse(null);
    if (attribute == null) {
      return value.toHex();
    }
    String text =
        switch (attribute.format()) {
          case BYTE -> octet(attribute, value.u8(0));
          case UINT32 -> String.valueOf(Requisites.littleEndian(value, 0, 4));
          case UNIX_TIME -> new TimeStamp(Requisites.littleEndian(value, 0, 4)).text();
          case COORD -> Requisites.coord(value).text();
          case STRING -> Text.cyrillic(value);
          case BYTES, STLV, SIGNATURE -> value.toHex();
        };
    return attribute.unit().isEmpty() ? text : text + " " + attribute.unit();
  }

  private static String octet(Attribute attribute, int value) {
    return switch (attribute) {
      case REGISTRATION_NATION, CARD_NATION -> NationNumeric.of(value).title();
      case VIOLATED_NORM -> ViolatedNorm.of(value).map(ViolatedNorm::words).orElse("код " + value);
      case EVENT_PHASE -> EventPhase.of(value).map(EventPhase::title).orElse("код " + value);
      case EVENT -> String.format(Locale.ROOT, "%02Xh %s", value, EventFaultType.of(value).title());
      case PURPOSE -> CalibrationPurpose.of(value).title();
      case LIFE -> "K" + value;
      case RESULT -> ReceiptResult.of(value).map(ReceiptResult::title).orElse("код " + value);
      default -> String.valueOf(value);
    };
  }
}
