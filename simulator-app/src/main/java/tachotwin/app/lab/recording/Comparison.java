package tachotwin.app.lab.recording;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import tachotwin.octet.DecodeException;
import tachotwin.octet.Octets;
import tachotwin.skzi.frame.Frame;
import tachotwin.skzi.frame.Frame04;
import tachotwin.zh.dialect.MessageLayout;
import tachotwin.zh.dialect.Part;

/**
 * Compares messages: who sent them, protocol, number, code, then field by field. Check sums of
 * right blocks follow from the rest and are not compared.
 *
 * @param mask fields that do not count
 */
public record Comparison(Mask mask) {
  /** The first difference of two conversations; none where they say the same. */
  public Optional<String> of(List<Message> a, List<Message> b) {
    int common = Math.min(a.size(), b.size());
    for (int i = 0; i < common; i++) {
      Optional<String> difference = of(a.get(i), b.get(i));
      if (difference.isPresent()) {
        return Optional.of("сообщение %d: %s".formatted(i + 1, difference.get()));
      }
    }
    if (a.size() == b.size()) {
      return Optional.empty();
    }
    Message first = a.size() > common ? a.get(common) : b.get(common);
    return Optional.of(
        "сообщение %d есть только в %s: %s"
            .formatted(common + 1, a.size() > common ? "A" : "B", named(first)));
  }

  /** The difference of two messages. */
  public Optional<String> of(Message a, Message b) {
    if (a.from() != b.from()) {
      return Optional.of("A: %s, B: %s".formatted(named(a), named(b)));
    }
    if (a.frame().isEmpty() || b.frame().isEmpty()) {
      return a.heard().octets().equals(b.heard().octets())
          ? Optional.empty()
          : Optional.of(
              "A: %s %s, B: %s %s"
                  .formatted(named(a), a.heard().octets(), named(b), b.heard().octets()));
    }
    return frames(a.frame().get(), b.frame().get())
        .or(() -> heads(a, b))
        .or(() -> data(a, b))
        .map(difference -> named(a) + ": " + difference);
  }

  private Optional<String> frames(Frame a, Frame b) {
    if (!a.protocol().equals(b.protocol())) {
      return differ("протокол", told(a), told(b));
    }
    if (a instanceof Frame04 one
        && b instanceof Frame04 other
        && !mask.hidesNumber()
        && one.number() != other.number()) {
      return differ("номер блока N", one.number(), other.number());
    }
    return Optional.empty();
  }

  private static String told(Frame frame) {
    return "%02X %s".formatted(frame.protocol().stx(), frame.protocol().crc());
  }

  private static Optional<String> heads(Message a, Message b) {
    if (a.command() != b.command()) {
      return differ("команда", hex(a.command()), hex(b.command()));
    }
    return a.head() == b.head()
        ? Optional.empty()
        : differ("код ответа SB", hex(a.head()), hex(b.head()));
  }

  private Optional<String> data(Message a, Message b) {
    if (a.data().equals(b.data())) {
      return Optional.empty();
    }
    if (a.layout().isPresent() && b.layout().isPresent()) {
      try {
        return fields(a.layout().get(), a.data(), b.layout().get(), b.data());
      } catch (DecodeException e) {
        // Data that are no fields are compared as octets.
        return differ("данные", a.data(), b.data());
      }
    }
    return differ("данные", a.data(), b.data());
  }

  private Optional<String> fields(MessageLayout a, Octets dataA, MessageLayout b, Octets dataB)
      throws DecodeException {
    Map<String, Octets> octetsA = a.read(dataA);
    Map<String, Octets> octetsB = b.read(dataB);
    for (Part.Field field : a.fields()) {
      Optional<Part.Field> other = b.field(field.name());
      if (mask.hides(field) || other.isEmpty()) {
        continue;
      }
      Octets ofA = octetsA.getOrDefault(field.name(), Octets.EMPTY);
      Octets ofB = octetsB.getOrDefault(field.name(), Octets.EMPTY);
      if (!field.value(ofA).equals(other.get().value(ofB))) {
        return differ(
            "поле «" + field.title() + "» (" + field.name() + ")",
            field.text(ofA),
            other.get().text(ofB));
      }
    }
    return Optional.empty();
  }

  private static Optional<String> differ(String what, Object a, Object b) {
    return Optional.of("%s: A %s, B %s".formatted(what, a, b));
  }

  private static String named(Message message) {
    return message.from().word() + " «" + message.decoded().name() + "»";
  }

  private static String hex(int octet) {
    return octet < 0 ? "нет" : "%02X".formatted(octet);
  }
}
