package tachotwin.card.vpcd;

import java.io.IOException;
import java.io.OutputStream;
import java.net.ConnectException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.Optional;
import java.util.function.Consumer;
import jdk.net.ExtendedSocketOptions;
import org.jspecify.annotations.Nullable;
import tachotwin.card.SmartCard;
import tachotwin.card.contact.Contacts;
import tachotwin.octet.DecodeException;
import tachotwin.octet.Octets;

/**
 * One slot of the virtual reader, held from outside: a connection is a card in the slot, its end a
 * card that is gone. A thread carries the octets; while a card is in, a lost connection is made
 * anew.
 */
public final class VpcdSlot implements AutoCloseable {
  private static final int PIECE = 4096;
  private static final int CONNECT_MILLIS = 3000;
  private static final long AGAIN_MILLIS = 500;

  private final InetSocketAddress address;
  private final Consumer<String> told;
  private final Runnable onPowerOff;
  private @Nullable Card inserted;

  /**
   * A slot.
   *
   * @param address where vpcd listens for this slot
   * @param told hears of lost and regained connections; called by the slot's thread
   * @param onPowerOff is run by that thread when the reader takes the supply away
   */
  public VpcdSlot(InetSocketAddress address, Consumer<String> told, Runnable onPowerOff) {
    this.address = address;
    this.told = told;
    this.onPowerOff = onPowerOff;
  }

  /**
   * Pushes a card in; nothing where one is in.
   *
   * @throws IOException where nobody listens or the connection is refused
   */
  public synchronized void insert(SmartCard card) throws IOException {
    if (inserted == null) {
      inserted = new Card(card, connect());
      inserted.thread.start();
    }
  }

  /** Takes the card out; false where there is none. Returns when the card is at rest. */
  public boolean remove() {
    Optional<Card> out = release();
    out.ifPresent(Card::stop);
    return out.isPresent();
  }

  /** Tears the card out from within one of its own commands; that command gets no answer. */
  public void tearOut() {
    release().ifPresent(Card::abandon);
  }

  /** Whether a card is in. */
  public synchronized boolean hasCard() {
    return inserted != null;
  }

  @Override
  public void close() {
    remove();
  }

  private synchronized Optional<Card> release() {
    Optional<Card> out = Optional.ofNullable(inserted);
    inserted = null;
    return out;
  }

  private Socket connect() throws IOException {
    Socket socket = new Socket();
    try {
      socket.connect(address, CONNECT_MILLIS);
      socket.setTcpNoDelay(true);
      return socket;
    } catch (IOException e) {
      socket.close();
      throw e;
    }
  }

  /** A card and its thread. */
  private final class Card implements Runnable {
    private final SmartCard card;
    private final Thread thread = new Thread(this, "vpcd-" + address.getPort());
    private Socket socket;
    private volatile boolean gone;

    Card(SmartCard card, Socket socket) {
      this.card = card;
      this.socket = socket;
      thread.setDaemon(true);
    }

    @Override
    public void run() {
      while (!gone) {
        try (Socket open = socket) {
          serve(open);
        } catch (IOException e) {
          tell("связь с читателем " + address + " потеряна");
        } catch (DecodeException e) {
          tell("по адресу " + address + " отвечает не vpcd: " + e.getMessage());
        }
        reconnect();
      }
    }

    private void serve(Socket open) throws IOException, DecodeException {
      VpcdEngine engine = new VpcdEngine(new Contacts(card), onPowerOff);
      OutputStream out = open.getOutputStream();
      byte[] piece = new byte[PIECE];
      while (!gone) {
        acknowledgeAtOnce(open);
        int count = open.getInputStream().read(piece);
        if (count < 0) {
          throw new IOException("closed");
        }
        Octets answer = engine.receive(Octets.of(piece).slice(0, count));
        if (!gone && !answer.isEmpty()) {
          out.write(answer.toByteArray());
          out.flush();
        }
      }
    }

    private void reconnect() {
      while (!gone) {
        try {
          Thread.sleep(AGAIN_MILLIS);
          Socket next = connect();
          synchronized (this) {
            socket = next;
            if (gone) {
              next.close();
            }
          }
          tell("связь с читателем " + address + " восстановлена");
          return;
        } catch (IOException e) {
          // Nobody listens yet; the card stays in and is offered again.
        } catch (InterruptedException e) {
          return;
        }
      }
    }

    private void tell(String what) {
      if (!gone) {
        told.accept(what);
      }
    }

    synchronized void abandon() {
      gone = true;
      try {
        socket.close();
      } catch (IOException e) {
        // It is gone either way.
      }
    }

    void stop() {
      abandon();
      if (Thread.currentThread() == thread) {
        return;
      }
      thread.interrupt();
      try {
        thread.join();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }

  /** Else the system waits 40 ms with each acknowledgement, and vpcd with its next frame. */
  private static void acknowledgeAtOnce(Socket socket) throws IOException {
    if (socket.supportedOptions().contains(ExtendedSocketOptions.TCP_QUICKACK)) {
      socket.setOption(ExtendedSocketOptions.TCP_QUICKACK, true);
    }
  }

  /** Whether a failure means that nobody listens. */
  public static boolean isNobodyThere(IOException failure) {
    return failure instanceof ConnectException;
  }
}
