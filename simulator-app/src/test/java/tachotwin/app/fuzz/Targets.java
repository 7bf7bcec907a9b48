package tachotwin.app.fuzz;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import tachotwin.apdu.CommandApdu;
import tachotwin.apdu.ResponseApdu;
import tachotwin.app.lab.frame.FrameException;
import tachotwin.app.lab.frame.FrameProtocol;
import tachotwin.app.lab.frame.HexLine;
import tachotwin.app.vehicle.GpxReader;
import tachotwin.app.vehicle.TrackException;
import tachotwin.gost.channel.SecureMessaging;
import tachotwin.octet.DecodeException;
import tachotwin.octet.OctetReader;
import tachotwin.octet.Octets;
import tachotwin.skzi.frame.Framer;
import tachotwin.time.EventQueue;
import tachotwin.time.SimDuration;
import tachotwin.time.SimInstant;
import tachotwin.zh.dialect.Dialect;

/**
 * Every decoder: whatever declares a DecodeException and takes octets, and the machines by hand.
 */
final class Targets {
  /** Methods that take octets and parsed parts; each is called by the decoder named beside it. */
  private static final Map<String, String> REACHED =
      Map.ofEntries(
          Map.entry("tachotwin.octet.OctetReader", "every decoder"),
          Map.entry("tachotwin.gost.Der#", "Certificate, CertificateRequest, Cms, VerificationKey"),
          Map.entry("tachotwin.gost.Certificate#ofValue", "Certificate#decode"),
          Map.entry("tachotwin.gost.Cms#ofValue", "Cms#decode"),
          Map.entry("tachotwin.gost.VerificationKey#decode", "VerificationKey#decode(Octets)"),
          Map.entry("tachotwin.gost.channel.SecureMessaging", "by hand below"),
          Map.entry("tachotwin.dictionary.Decoder", "an interface"),
          Map.entry("tachotwin.zh.Payload$Decoder", "an interface"),
          Map.entry("tachotwin.zh.Payload$Whole", "an interface"),
          Map.entry("tachotwin.aistk.message.BodyType$Decoder", "an interface"),
          Map.entry("tachotwin.skzi.archive.RecordKind$Decoder", "an interface"),
          Map.entry("tachotwin.can.pgn.Pgn$Fields", "an interface"),
          Map.entry("tachotwin.app.cli.JudgeOptions$Judging", "an interface"),
          Map.entry("tachotwin.zh.dialect.Form", "the layouts of a dialect, ForeignDialectTest"),
          Map.entry("tachotwin.zh.dialect.Part", "the layouts of a dialect, ForeignDialectTest"),
          Map.entry("tachotwin.zh.dialect.MessageLayout", "ForeignDialectTest"),
          Map.entry("tachotwin.skzi.frame.ZhFrameDescription", "frame decode ZH by hand below"),
          Map.entry("tachotwin.card.vpcd.VpcdEngine#receive", "the tests of the engine"),
          Map.entry("tachotwin.app.lab.frame.ApduLines", "FrameProtocol by hand below"),
          Map.entry("tachotwin.app.lab.verdict.JudgedVuFile", "JudgedDownload#of"),
          Map.entry("tachotwin.aistk.server.DocumentDesk#receive", "Document#decode, Cms#decode"));

  private static final SimInstant START = SimInstant.parse("2026-03-02T00:00:00Z");

  private Targets() {}

  /** All targets, by name. */
  static List<Target> all() {
    Map<String, Target> out = new TreeMap<>();
    for (Method method : decoders()) {
      if (Target.isSuppliable(method) && reachedBy(method).isEmpty()) {
        Target target = Target.of(method);
        out.put(target.name() + out.size(), target);
      }
    }
    List<Target> all = new ArrayList<>(out.values());
    all.addAll(byHand());
    return all;
  }

  /** Decoders that are neither called by us nor known to be called by another. */
  static List<String> forgotten() {
    return decoders().stream()
        .filter(one -> !Target.isSuppliable(one) && reachedBy(one).isEmpty())
        .map(one -> one.getDeclaringClass().getName() + "#" + one.getName())
        .toList();
  }

  private static List<String> reachedBy(Method method) {
    String name = method.getDeclaringClass().getName() + "#" + method.getName();
    boolean key = name.equals("tachotwin.gost.VerificationKey#decode");
    if (key && method.getParameterCount() == 1) {
      return List.of();
    }
    return REACHED.keySet().stream().filter(name::startsWith).toList();
  }

  /** Methods of the product that take octets and may refuse them; private ones serve those. */
  private static List<Method> decoders() {
    List<Method> out = new ArrayList<>();
    for (JavaClass type :
        new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("tachotwin")) {
      for (JavaMethod method : type.getMethods()) {
        boolean refuses = method.getThrowsClause().containsType(DecodeException.class);
        Set<JavaModifier> modifiers = method.getModifiers();
        if (refuses
            && !modifiers.contains(JavaModifier.SYNTHETIC)
            && !modifiers.contains(JavaModifier.PRIVATE)) {
          Method found = method.reflect();
          List<Class<?>> types = List.of(found.getParameterTypes());
          boolean text = types.equals(List.of(String.class));
          if (types.contains(OctetReader.class) || types.contains(Octets.class) || text) {
            out.add(found);
          }
        }
      }
    }
    out.sort(Comparator.comparing(Method::toString));
    return out;
  }

  private static List<Target> byHand() {
    List<Target> out = new ArrayList<>();
    out.add(Target.of("tachotwin.skzi.frame.Framer", Targets::frames));
    for (int most : new int[] {tachotwin.aistk.message.Framer.FROM_TACHOGRAPH, 16_384}) {
      out.add(
          new Target(
              "tachotwin.aistk.message.Framer " + most,
              (octets, random) -> {
                tachotwin.aistk.message.Framer framer = new tachotwin.aistk.message.Framer(most);
                framer.feed(octets);
                while (framer.next().isPresent()) {
                  // Every message that stands in the octets is taken.
                }
              }));
    }
    out.add(
        new Target(
            "SecureMessaging#open",
            (octets, random) -> messaging().open(ResponseApdu.decode(octets.reader()))));
    out.add(
        new Target(
            "SecureMessaging#open(CommandApdu)",
            (octets, random) -> messaging().open(CommandApdu.decode(octets.reader()))));
    for (FrameProtocol protocol : FrameProtocol.values()) {
      out.add(Target.of("frame decode " + protocol, octets -> describe(protocol, octets)));
    }
    out.add(Target.of("GpxReader", Targets::track));
    return out;
  }

  private static SecureMessaging messaging() {
    try {
      Constructor<SecureMessaging> made =
          SecureMessaging.class.getDeclaredConstructor(Octets.class, Octets.class);
      made.setAccessible(true);
      return made.newInstance(Octets.filled(1, 32), Octets.filled(2, 32));
    } catch (ReflectiveOperationException e) {
      throw new LinkageError(String.valueOf(e), e);
    }
  }

  private static void frames(Octets octets) {
    EventQueue queue = new EventQueue(START);
    Framer framer = new Framer(queue, reception -> {});
    framer.accept(octets);
    queue.runUntil(START.plus(SimDuration.ofMillis(100)));
  }

  private static void describe(FrameProtocol protocol, Octets octets) {
    try {
      protocol.decode(List.of(new HexLine("input", octets.toHex())), Dialect.builtIn());
    } catch (FrameException e) {
      // Refused, as it may be.
    }
  }

  private static void track(Octets octets) {
    try {
      GpxReader.read("input", new ByteArrayInputStream(octets.toByteArray()));
    } catch (TrackException | IOException e) {
      // Refused, as it may be.
    }
  }

  /** Targets that compute on curves or build whole readings: they get fewer inputs. */
  static boolean isHeavy(Target target) {
    return Set.of(
                "tachotwin.app.lab.verdict.JudgedDownload#of",
                "tachotwin.app.lab.verdict.JudgedCardFile#of",
                "tachotwin.app.lab.verdict.JudgedDocument#of")
            .contains(target.name())
        || target.name().startsWith("tachotwin.gost.")
        || target.name().startsWith("tachotwin.app.lab.")
        || target.name().startsWith("tachotwin.app.cli.")
        || target.name().startsWith("tachotwin.card.CardImage")
        || target.name().startsWith("SecureMessaging")
        || target.name().startsWith("frame decode")
        || target.name().equals("GpxReader");
  }
}
