package tachotwin.app.lab.reading;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import tachotwin.card.CardImage;
import tachotwin.card.auth.PinState;
import tachotwin.card.filesystem.ElementaryFile;
import tachotwin.dictionary.DataType;
import tachotwin.dictionary.EquipmentType;
import tachotwin.dictionary.card.CardFile;
import tachotwin.download.CardFileValues;
import tachotwin.gost.Certificate;
import tachotwin.octet.DecodeException;
import tachotwin.octet.Octets;

/** A card image for a person and as JSON; PIN, PUK and key are not told. */
public final class ImageReading {
  private ImageReading() {}

  /** The card and every file of it, in Russian. */
  public static List<String> text(CardImage image) {
    PinState pin = image.pin();
    Lines out = new Lines();
    out.heading("Образ карты: " + image.type().title())
        .fact("Номер", image.number())
        .fact("Протокол", image.protocol().title() + ", ATR " + image.protocol().atr().toHex())
        .fact("Состояние", image.fault().title())
        .fact("Попыток PIN", left(pin.pinLeft(), pin.policy().pinTries()))
        .fact("Попыток PUK", left(pin.pukLeft(), pin.policy().pukTries()))
        .heading("Сертификат карты");
    CertificateText.add(out, image.credentials().certificate());
    out.heading("Сертификат УЦ");
    CertificateText.add(out, image.credentials().authority());
    for (ElementaryFile file : ElementaryFile.of(image.type())) {
      Octets octets = content(image, file);
      out.heading("[%04X %s] %d октетов".formatted(file.fid(), file.title(), octets.length()));
      value(image, file).ifPresent(value -> CardText.add(out, value));
    }
    return out.toList();
  }

  /** The same as JSON; the files as of {@code ddd show --json}, others as hex digits. */
  public static ObjectNode json(CardImage image) {
    PinState pin = image.pin();
    ObjectNode out = JsonNodeFactory.instance.objectNode();
    out.put("kind", "card-image")
        .put("type", image.type().name().toLowerCase(Locale.ROOT))
        .put("number", image.number())
        .put("protocol", image.protocol().word())
        .put("atr", image.protocol().atr().toHex())
        .put("fault", image.fault().word());
    put(out.putObject("pin"), pin.pinLeft(), pin.policy().pinTries());
    put(out.putObject("puk"), pin.pukLeft(), pin.policy().pukTries());
    out.put("challenges", image.challenges());
    put(out.putObject("certificate"), image.credentials().certificate());
    put(out.putObject("authority"), image.credentials().authority());
    ArrayNode files = out.putArray("files");
    ElementaryFile.of(image.type()).forEach(file -> put(files.addObject(), image, file));
    return out;
  }

  private static void put(ObjectNode out, CardImage image, ElementaryFile file) {
    Octets octets = content(image, file);
    out.put("fid", "%04X".formatted(file.fid()))
        .put("name", file.title())
        .put("length", octets.length());
    Optional<DataType> value = value(image, file);
    if (value.isPresent()) {
      out.set("data", DataTree.of(value.get()));
    } else {
      out.put("octets", octets.toHex());
    }
  }

  private static void put(ObjectNode out, int left, int tries) {
    out.put("tries", tries).put("left", left).put("blocked", left == 0);
  }

  private static void put(ObjectNode out, Certificate certificate) {
    out.put("name", certificate.subject().name())
        .put("number", certificate.subject().number())
        .put("serial", certificate.serialNumber())
        .put("from", certificate.notBefore().toString())
        .put("until", certificate.notAfter().toString())
        .put("keyUntil", certificate.privateKeyUntil().toString())
        .put("keyId", certificate.keyId().toHex());
  }

  private static String left(int left, int tries) {
    return left == 0 ? "нет, заблокирован" : left + " из " + tries;
  }

  private static Octets content(CardImage image, ElementaryFile file) {
    return image.files().getOrDefault(file, Octets.EMPTY);
  }

  /** The value of a file; none where nothing decodes it or a card has it otherwise. */
  private static Optional<DataType> value(CardImage image, ElementaryFile file) {
    Optional<CardFile> known = CardFile.of(file.fid());
    EquipmentType kind = EquipmentType.of(image.type().code());
    try {
      return known.isEmpty()
          ? Optional.empty()
          : CardFileValues.decode(known.get(), kind, content(image, file));
    } catch (DecodeException e) {
      return Optional.empty();
    }
  }
}
