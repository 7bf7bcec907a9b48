package tachotwin.app.lab.recording;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import tachotwin.zh.ResponseCode;
import tachotwin.zh.dialect.CommandLayout;
import tachotwin.zh.dialect.CrcReading;
import tachotwin.zh.dialect.Dialect;
import tachotwin.zh.dialect.Form;
import tachotwin.zh.dialect.MessageLayout;
import tachotwin.zh.dialect.Part;
import tachotwin.zh.dialect.Unit;

/**
 * Makes a dissector for Wireshark from a dialect: tables of commands, fields and check sums, then
 * the Lua that is the same for all of them.
 */
public final class LuaDissector {
  private static final String RESOURCE = "zh.lua";

  private final StringBuilder lua = new StringBuilder();

  private LuaDissector() {}

  /** The Lua of a dialect. */
  public static String of(Dialect dialect) {
    LuaDissector out = new LuaDissector();
    out.tables(dialect);
    return out.lua + resource();
  }

  private static String resource() {
    try (InputStream in = LuaDissector.class.getResourceAsStream(RESOURCE)) {
      if (in == null) {
        throw new IllegalStateException(RESOURCE + " is missing");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void tables(Dialect dialect) {
    line("-- Made by tachotwin from the dialect " + quoted(dialect.name()) + ".");
    line("-- wireshark -X lua_script:zh.lua capture.pcapng");
    line("");
    line("local length_big = " + dialect.framing().lengthBig());
    crc("crc16", dialect.framing().crc16());
    crc("crc32", dialect.framing().crc32());
    line("local answer_codes = {");
    for (ResponseCode code : ResponseCode.values()) {
      if (code != ResponseCode.RESERVED) {
        line("  [0x%02X] = %s,".formatted(code.code(), quoted(code.meaning())));
      }
    }
    line("}");
    line("local commands = {}");
    dialect.commands().values().forEach(this::command);
  }

  private void crc(String name, CrcReading crc) {
    line(
        "local %s = { size = %d, polynomial = 0x%X, start = 0x%X, xor = 0x%X, reflected = %b, low_first = %b }"
            .formatted(
                name,
                crc.size(),
                crc.polynomial(),
                crc.start(),
                crc.xor(),
                crc.reflected(),
                crc.lowFirst()));
  }

  private void command(CommandLayout layout) {
    String abbr =
        layout
            .command()
            .map(command -> command.name().toLowerCase(Locale.ROOT))
            .orElse("cmd_%02x".formatted(layout.code()));
    line(
        "commands[0x%02X] = { title = %s, abbr = %s,"
            .formatted(layout.code(), quoted(layout.title()), quoted(abbr)));
    message("request", layout.request());
    message("answer", layout.answer());
    line("}");
  }

  private void message(String side, MessageLayout layout) {
    line("  " + side + " = {");
    for (Part part : layout.parts()) {
      if (part instanceof Part.Field field) {
        line("    { " + field(field) + " },");
      } else {
        line("    { kind = \"filling\", size = " + part.size() + " },");
      }
    }
    line("  },");
  }

  private static String field(Part.Field field) {
    StringBuilder out = new StringBuilder();
    out.append("name = ").append(quoted(field.name().replaceAll("[^A-Za-z0-9_.]", "_")));
    out.append(", title = ").append(quoted(field.title()));
    out.append(", size = ").append(field.size());
    out.append(", ").append(form(field.form()));
    boolean plain = field.change().equals(new Part.Change(1, 1, 0, Map.of()));
    if (field.unit() instanceof Unit.Codes codes && plain) {
      out.append(", names = ").append(names(codes)).append(codes.hex() ? ", hex = true" : "");
    } else if (field.unit() instanceof Unit.Hex) {
      out.append(", hex = true");
    } else if (field.unit() instanceof Unit.Quantity quantity
        && (!quantity.equals(Unit.PLAIN) || !plain)) {
      out.append(", ").append(quantity(field.change(), quantity));
    }
    return out.toString();
  }

  private static String form(Form form) {
    if (form instanceof Form.Whole whole) {
      return "kind = \"%s\", little = %b".formatted(whole.signed() ? "i" : "u", !whole.big());
    }
    if (form instanceof Form.Time time) {
      return "kind = \"time\", little = %b".formatted(!time.big());
    }
    if (form instanceof Form.Text text) {
      return "kind = \"text\", charset = " + charset(text.charset());
    }
    if (form instanceof Form.Counted counted) {
      return "kind = \"counted\", little = %b".formatted(!counted.count().big());
    }
    if (form instanceof Form.Decimal) {
      return "kind = \"bcd\"";
    }
    if (form instanceof Form.DecimalTime) {
      return "kind = \"bcdtime\"";
    }
    return form.isOpen() ? "kind = \"rest\"" : "kind = \"octets\"";
  }

  private static String charset(Charset charset) {
    return switch (charset.name()) {
      case "ISO-8859-5" -> "ENC_ISO_8859_5";
      case "windows-1251" -> "ENC_WINDOWS_1251";
      case "IBM866" -> "ENC_CP866";
      case "UTF-8" -> "ENC_UTF_8";
      default -> "ENC_ISO_8859_1";
    };
  }

  private static String names(Unit.Codes codes) {
    StringBuilder out = new StringBuilder("{ ");
    new TreeMap<>(codes.names())
        .forEach(
            (code, name) ->
                out.append("[").append(code).append("] = ").append(quoted(name)).append(", "));
    return out.append("}").toString();
  }

  private static String quantity(Part.Change change, Unit.Quantity quantity) {
    String unit = quantity.name().isEmpty() ? "" : " " + quantity.name();
    return "unit = %s, factor = %d * %d / (%d * %d), offset = %d * %d / %d"
        .formatted(
            quoted(unit),
            change.numerator(),
            quantity.numerator(),
            change.denominator(),
            quantity.denominator(),
            change.offset(),
            quantity.numerator(),
            quantity.denominator());
  }

  private static String quoted(String text) {
    return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }

  private void line(String text) {
    lua.append(text).append('\n');
  }
}
