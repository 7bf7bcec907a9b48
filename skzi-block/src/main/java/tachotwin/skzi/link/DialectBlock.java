package tachotwin.skzi.link;

import java.util.Optional;
import java.util.function.Function;
import tachotwin.octet.DecodeException;
import tachotwin.octet.OctetWriter;
import tachotwin.octet.Octets;
import tachotwin.time.SimClock;
import tachotwin.zh.CommandCode;
import tachotwin.zh.ResponseCode;
import tachotwin.zh.ZhAnswer;
import tachotwin.zh.ZhCommand;
import tachotwin.zh.dialect.CommandLayout;
import tachotwin.zh.dialect.Dialect;
import tachotwin.zh.dialect.MessageLayout;
import tachotwin.zh.dialect.Part;

/**
 * A block as somebody else's unit sees it: commands of a dialect come in, ours are executed.
 *
 * <p>Data that cannot be read are answered as the block answers its own: 16 where octets are
 * missing or left over, otherwise 15. An answer that the dialect cannot hold is E1.
 */
final class DialectBlock implements Function<ZhCommand, ZhAnswer> {
  private final Dialect dialect;
  private final Function<ZhCommand, ZhAnswer> block;
  private final SimClock clock;

  DialectBlock(Dialect dialect, Function<ZhCommand, ZhAnswer> block, SimClock clock) {
    this.dialect = dialect;
    this.block = block;
    this.clock = clock;
  }

  @Override
  public ZhAnswer apply(ZhCommand theirs) {
    Optional<CommandLayout> layout = dialect.of(theirs.code());
    if (layout.isEmpty()) {
      return dialect.others().orElseGet(() -> block.apply(theirs));
    }
    return layout
        .get()
        .command()
        .map(command -> translated(command, layout.get(), theirs))
        .orElseGet(() -> fixed(layout.get()));
  }

  private ZhAnswer translated(CommandCode command, CommandLayout their, ZhCommand theirs) {
    CommandLayout own = own(command);
    Octets data;
    try {
      data = their.request().transcribe(theirs.data(), own.request(), clock.now());
    } catch (DecodeException e) {
      return ZhAnswer.of(e.isLength() ? ResponseCode.WRONG_LENGTH : ResponseCode.WRONG_DATA);
    }
    ZhAnswer answer = block.apply(new ZhCommand(command.code(), data));
    if (!answer.isOk()) {
      return answer;
    }
    try {
      return ok(own.answer().transcribe(answer.data(), their.answer(), clock.now()));
    } catch (DecodeException e) {
      return ZhAnswer.of(ResponseCode.INTERNAL_ERROR);
    }
  }

  /** The answer of the text, then the fields that the block itself fills. */
  private ZhAnswer fixed(CommandLayout layout) {
    ZhAnswer given = layout.fixed().orElse(ZhAnswer.of(ResponseCode.OK));
    if (!given.isOk()) {
      return given;
    }
    OctetWriter out = new OctetWriter().octets(given.data());
    try {
      for (Part part : layout.answer().parts()) {
        if (part instanceof Part.Filling filling) {
          out.octets(filling.octets());
        } else if (part instanceof Part.Field field) {
          out.octets(filled(field));
        }
      }
    } catch (DecodeException e) {
      return ZhAnswer.of(ResponseCode.INTERNAL_ERROR);
    }
    return ok(out.toOctets());
  }

  private Octets filled(Part.Field field) throws DecodeException {
    Part.Source source = field.source();
    if (source == null) {
      return field.octets(field.form().blank());
    }
    ZhAnswer answer = block.apply(ZhCommand.of(source.command()));
    MessageLayout own = own(source.command()).answer();
    if (!answer.isOk()) {
      return field.octets(field.form().blank());
    }
    Octets octets = own.read(answer.data()).getOrDefault(source.field(), Octets.EMPTY);
    return field.octets(own.field(source.field()).orElseThrow().value(octets));
  }

  private static ZhAnswer ok(Octets data) {
    return data.length() < ZhCommand.MAX_MESSAGE
        ? new ZhAnswer(ResponseCode.OK.code(), data)
        : ZhAnswer.of(ResponseCode.INTERNAL_ERROR);
  }

  static CommandLayout own(CommandCode command) {
    return Dialect.builtIn().of(command).orElseThrow();
  }
}
