package tachotwin.app.cli;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tachotwin.app.lab.reading.ImageReading;
import tachotwin.app.registry.CardIssue;
import tachotwin.app.registry.ImageFile;
import tachotwin.card.CardImage;
import tachotwin.card.profile.CardOrder;
import tachotwin.octet.DecodeException;

/** The command {@code tachotwin card}. */
@Command(
    name = "card",
    description = "Makes card images, shows them, serves them to PC/SC programs.",
    mixinStandardHelpOptions = true)
final class CardCommand {
  private final Terminal terminal;

  CardCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Command(
      name = "new",
      description = {
        "Makes the image of a personalised card, FILE, with test keys in it.",
        "FILE.ca.pem is the certificate of its authority, FILE.pem its own: with the first,",
        "'ddd verify --ca' and OpenSSL check what the card signs."
      },
      mixinStandardHelpOptions = true)
  int make(
      @Mixin NewCardOptions options,
      @Option(names = "--out", required = true, paramLabel = "FILE", description = "The image.")
          Path out,
      @Option(
              names = "--seed",
              paramLabel = "N",
              defaultValue = "1",
              description =
                  "Seed of the keys; a demo or bench of the same seed trusts the card (default:"
                      + " ${DEFAULT-VALUE}).")
          long seed) {
    if (Files.exists(out)) {
      throw Failure.input(out + " is there already; remove it or name another file");
    }
    CardOrder order = options.order();
    CardImage image = new CardIssue(seed).issue(order, options.protocol(), options.fault());
    ImageFile file = new ImageFile(out.toAbsolutePath());
    try {
      file.create(image);
    } catch (IOException e) {
      throw Failure.cannotWrite(out, e);
    }
    terminal.line("%s, %s".formatted(image, image.fault().title()));
    terminal.line(
        "действует с %1$td.%1$tm.%1$tY по %2$td.%2$tm.%2$tY"
            .formatted(order.validFrom().utc(), order.validUntil().utc()));
    terminal.line(
        "%s, сертификаты: %s, %s"
            .formatted(
                out, file.certificatePem().getFileName(), file.authorityPem().getFileName()));
    return 0;
  }

  @Command(
      name = "show",
      description = "Prints a card image: state, certificates, every file. No PIN, no key.",
      mixinStandardHelpOptions = true)
  int show(
      @Parameters(paramLabel = "FILE", description = "A card image.") Path file,
      @Option(names = "--json", description = "The whole content as JSON.") boolean json) {
    CardImage image = read(file);
    if (json) {
      Answer.print(terminal, ImageReading.json(image));
    } else {
      Answer.print(terminal, ImageReading.text(image));
    }
    return 0;
  }

  @Command(
      name = "serve",
      description = {
        "Puts cards into the virtual PC/SC reader vsmartcard-vpcd, one in each slot.",
        "Commands on the standard input: insert [N], remove [N], quit; N is 1 for the first FILE.",
        "A changed image is saved when its card is removed, loses supply, or the command ends.",
        "Exit code 3: nobody listens for the card."
      },
      mixinStandardHelpOptions = true)
  int serve(
      @Parameters(arity = "1..*", paramLabel = "FILE", description = "Card images.")
          List<Path> files,
      @Option(
              names = "--vpcd",
              paramLabel = "HOST:PORT",
              defaultValue = "127.0.0.1:35963",
              description =
                  "Where vpcd listens for the first card (default: ${DEFAULT-VALUE}); the next is"
                      + " served at the next port.")
          String vpcd) {
    InetSocketAddress address = address(vpcd);
    List<CardImage> images = files.stream().map(CardCommand::read).toList();
    new CardService(terminal, address, files, images).run();
    return 0;
  }

  private static CardImage read(Path file) {
    try {
      return CardImage.decode(Input.file(file));
    } catch (DecodeException e) {
      throw Failure.input("%s: %s; make one with 'card new'".formatted(file, e.getMessage()));
    }
  }

  private static InetSocketAddress address(String text) {
    int colon = text.lastIndexOf(':');
    try {
      int port = Integer.parseInt(text.substring(colon + 1));
      if (colon < 1 || port < 1 || port > 0xFFFF) {
        throw new NumberFormatException(text);
      }
      return new InetSocketAddress(text.substring(0, colon), port);
    } catch (NumberFormatException e) {
      throw Failure.input("'%s' is no HOST:PORT, such as 127.0.0.1:35963".formatted(text));
    }
  }
}
