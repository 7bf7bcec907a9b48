package tachotwin.vu;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import tachotwin.apdu.CommandApdu;
import tachotwin.apdu.ResponseApdu;
import tachotwin.apdu.StatusWord;
import tachotwin.octet.OctetWriter;
import tachotwin.octet.Octets;
import tachotwin.octet.Text;
import tachotwin.port.CardSlot;
import tachotwin.time.EventQueue;
import tachotwin.time.SimDuration;
import tachotwin.time.SimInstant;

/** A reader with a card that knows files and a PIN and says 9000 to all cryptography. */
public final class FakeSlot implements CardSlot {
  private static final Octets ATR = Octets.hex("3B9595801 1FE5441 43484F3E".replace(" ", ""));

  public final Map<Integer, Octets> files = new LinkedHashMap<>();
  public final List<CommandApdu> commands = new ArrayList<>();
  public String pin = "1234";
  public int tries = 3;
  public boolean mute;
  public boolean locked;
  public boolean catches = true;
  public boolean inside;
  public boolean refuseExternal;
  public boolean identificationAfterPin;
  public int ejections;
  public boolean stuck;
  private final EventQueue time;
  private Listener listener = null;
  private int selected = -1;
  private boolean verified;

  public FakeSlot(EventQueue time) {
    this.time = time;
  }

  /** A hand pushes a card in. */
  public void insert(int type, String number, String surname, String first) {
    insert(type, number, surname, first, SimInstant.parse("2028-01-01T00:00:00Z"));
  }

  public void insert(int type, String number, String surname, String first, SimInstant expiry) {
    files.clear();
    files.put(0x0002, Octets.filled(0x02, 25));
    files.put(0x0005, Octets.filled(0x05, 8));
    files.put(0x0501, Octets.concat(Octets.ofInts(type), Octets.filled(0, 9)));
    files.put(0x0520, identification(type, number, surname, first, expiry));
    // 30 82 02 00: a sequence of 512 octets, so 516 with its head; the file is longer.
    OctetWriter certificate = new OctetWriter().octets(Octets.hex("30820200"));
    certificate.octets(Octets.hex("0603550405 13 10")).octets(Text.ia5(number, 16));
    certificate.fill(0xCE, 512 - 23);
    files.put(0xC209, Octets.concat(certificate.toOctets(), Octets.filled(0, 100)));
    if (type == 1) {
      for (int fid : new int[] {0x050E, 0x0521, 0x0503, 0x0505, 0x0506, 0x0507, 0x0508, 0x0522}) {
        files.put(fid, Octets.filled(fid & 0xFF, 40));
      }
      files.put(0x050E, lastDownload(SimInstant.parse("2026-02-20T00:00:00Z")));
      files.put(0x0502, Octets.filled(0x22, 512));
      files.put(0x0504, Octets.filled(0x44, 13_780));
      files.put(0xC2F2, Octets.filled(0xF2, 10));
    }
    inside = true;
    listener.cardInserted();
  }

  /** EF 050Eh of a card that was downloaded then, as long as the others. */
  public static Octets lastDownload(SimInstant at) {
    return new OctetWriter().u32(at.epochSecond()).fill(0x0E, 36).toOctets();
  }

  /** A hand tears the card out. */
  public void tear() {
    inside = false;
    locked = false;
    listener.cardRemoved();
  }

  /** Names of the files of the commands SELECT by identifier. */
  public List<Integer> selectedFiles() {
    return commands.stream()
        .filter(c -> c.ins() == 0xA4 && c.p1() == 2)
        .map(c -> c.data().u8(0) << 8 | c.data().u8(1))
        .toList();
  }

  @Override
  public void listener(Listener told) {
    listener = told;
  }

  @Override
  public Octets reset() {
    verified = false;
    selected = -1;
    return mute || !inside ? Octets.EMPTY : ATR;
  }

  @Override
  public void submit(CommandApdu command, Consumer<Reply> onReply) {
    time.after(
        SimDuration.ofMillis(2),
        () -> {
          if (!inside || mute) {
            onReply.accept(new Reply.Mute());
          } else {
            commands.add(command);
            onReply.accept(new Reply.Answered(execute(command)));
          }
        });
  }

  @Override
  public boolean lock() {
    locked = catches;
    return catches;
  }

  @Override
  public void eject() {
    ejections++;
    if (stuck) {
      return;
    }
    if (inside) {
      tear();
    }
  }

  private ResponseApdu execute(CommandApdu command) {
    return switch (command.ins()) {
      case 0xA4 -> select(command);
      case 0xB0 -> read(command);
      case 0x20 -> verify(command);
      case 0x84 -> ResponseApdu.ok(Octets.filled(0xC0, 8));
      case 0x82 -> ResponseApdu.of(refuseExternal ? StatusWord.VERIFICATION_FAILED : StatusWord.OK);
      case 0x88 -> ResponseApdu.ok(Octets.filled(0x88, 64));
      case 0x2A -> security(command);
      default -> ResponseApdu.of(StatusWord.OK);
    };
  }

  private ResponseApdu security(CommandApdu command) {
    if (command.cla() == 0x80 && command.ne() != CommandApdu.NO_LE) {
      return ResponseApdu.of(StatusWord.WRONG_LENGTH);
    }
    return command.p1p2() == 0x9E9A
        ? ResponseApdu.ok(Octets.filled(selected & 0xFF, 64))
        : ResponseApdu.of(StatusWord.OK);
  }

  private ResponseApdu select(CommandApdu command) {
    if (command.p1() == 4) {
      return ResponseApdu.of(StatusWord.OK);
    }
    selected = command.data().u8(0) << 8 | command.data().u8(1);
    return ResponseApdu.of(files.containsKey(selected) ? StatusWord.OK : StatusWord.FILE_NOT_FOUND);
  }

  private ResponseApdu read(CommandApdu command) {
    if (selected == 0x0520 && identificationAfterPin && !verified) {
      return ResponseApdu.of(StatusWord.SECURITY_NOT_SATISFIED);
    }
    Octets content = files.getOrDefault(selected, Octets.EMPTY);
    int left = content.length() - command.p1p2();
    if (left < 0) {
      return ResponseApdu.of(StatusWord.OFFSET_OUTSIDE);
    }
    int wanted = command.ne() == 256 ? Math.min(256, left) : command.ne();
    if (left == 0 || wanted > left) {
      return ResponseApdu.of(StatusWord.WRONG_LENGTH);
    }
    return ResponseApdu.ok(content.slice(command.p1p2(), command.p1p2() + wanted));
  }

  private ResponseApdu verify(CommandApdu command) {
    Octets right =
        Octets.concat(Text.ia5(pin, pin.length()), Octets.filled(0xFF, 8 - pin.length()));
    if (tries == 0) {
      return ResponseApdu.of(StatusWord.PIN_BLOCKED);
    }
    verified = command.data().equals(right);
    if (verified) {
      tries = 3;
      return ResponseApdu.of(StatusWord.OK);
    }
    tries--;
    return new ResponseApdu(Octets.EMPTY, tries == 0 ? 0x6983 : 0x63C0 | tries);
  }

  private static Octets identification(
      int type, String number, String surname, String first, SimInstant expiry) {
    OctetWriter out = new OctetWriter().u8(0x2B).octets(Text.ia5(number, 16));
    out.octets(name("ФБУ Росавтотранс"));
    out.u32(SimInstant.parse("2025-01-01T00:00:00Z").epochSecond());
    out.u32(SimInstant.parse("2025-01-01T00:00:00Z").epochSecond());
    out.u32(expiry.epochSecond());
    if (type != 1) {
      out.octets(name("Организация")).octets(name("Адрес"));
    }
    out.octets(name(surname)).octets(name(first));
    return out.fill(' ', type == 1 ? 6 : 2).toOctets();
  }

  private static Octets name(String text) {
    return Octets.concat(Octets.ofInts(5), Text.cyrillic(text, 35));
  }
}
