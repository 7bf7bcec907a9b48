package tachotwin.app.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import tachotwin.card.CardImage;
import tachotwin.card.vpcd.LastRites;
import tachotwin.card.vpcd.VpcdSlot;

/** Serves cards until {@code quit} or the end of the process. */
final class CardService {
  private final Terminal terminal;
  private final InetSocketAddress first;
  private final List<ServedCard> cards = new ArrayList<>();

  CardService(
      Terminal terminal, InetSocketAddress first, List<Path> files, List<CardImage> images) {
    this.terminal = terminal;
    this.first = first;
    for (int i = 0; i < files.size(); i++) {
      InetSocketAddress address = new InetSocketAddress(first.getHostString(), first.getPort() + i);
      cards.add(new ServedCard(terminal, i + 1, address, files.get(i), images.get(i)));
    }
  }

  /** Pushes all cards in and obeys the console. */
  void run() {
    try (LastRites atTheEnd = new LastRites(this::close)) {
      for (ServedCard card : cards) {
        card.insert();
      }
      if (!obey()) {
        atTheEnd.await();
      }
    } catch (IOException e) {
      throw Failure.environment(
          VpcdSlot.isNobodyThere(e)
              ? "nobody listens for a card at "
                  + first.getHostString()
                  + ":"
                  + first.getPort()
                  + " or the ports after it"
                  + "; start pcscd with vsmartcard-vpcd, or name its port with --vpcd"
              : "the reader cannot be reached: " + Failure.reason(e) + "; name it with --vpcd");
    } finally {
      close();
    }
  }

  /** Whether {@code quit} was given; else the input is at its end. */
  private boolean obey() throws IOException {
    BufferedReader in =
        new BufferedReader(new InputStreamReader(terminal.input(), StandardCharsets.UTF_8));
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      String[] words = line.strip().toLowerCase(Locale.ROOT).split("\\s+", 2);
      if (words[0].equals("quit")) {
        return true;
      }
      if (!words[0].isEmpty()) {
        obey(words[0], words.length < 2 ? "1" : words[1]);
      }
    }
    return false;
  }

  private void obey(String word, String number) {
    boolean known = (word.equals("insert") || word.equals("remove")) && number.matches("\\d{1,3}");
    int index = known ? Integer.parseInt(number) - 1 : -1;
    if (index < 0 || index >= cards.size()) {
      terminal.error("tachotwin: insert [N], remove [N] or quit; N is 1 to " + cards.size());
    } else if (word.equals("remove")) {
      cards.get(index).remove();
    } else {
      try {
        cards.get(index).insert();
      } catch (IOException e) {
        terminal.error("tachotwin: the reader cannot be reached: " + e.getMessage());
      }
    }
  }

  private void close() {
    cards.forEach(ServedCard::close);
  }
}
