package tachotwin.aistk.session;

import java.util.function.Consumer;
import tachotwin.aistk.message.Diagnostic;
import tachotwin.octet.Octets;
import tachotwin.port.ServerLink;
import tachotwin.port.ServerSecurity;
import tachotwin.time.SimDuration;
import tachotwin.time.SimInstant;
import tachotwin.time.Timers;

/**
 * The tachograph's link to the server: connects, delivers, and after a failure waits as В.4.4 says
 * and tries again.
 *
 * <p>A delivery is given up after the rounds and faults of its settings; the pause that is due then
 * is kept before the next delivery, so that a caller may ask again at once.
 */
public final class AistkClient implements ServerLink {
  private final ServerTransport transport;
  private final Timers timers;
  private final ClientSettings settings;
  private final LinkMemory memory;
  private final ReconnectPauses pauses;
  private State state;

  private sealed interface State {}

  private record Idle(SimInstant notBefore) implements State {}

  private record Pausing() implements State {}

  private record Connecting(Order order, Connection connection) implements State {}

  private record Exchanging(Order order, ClientSession session, Connection connection)
      implements State {}

  private record Kept(ServerSecurity security, ClientSession session, Connection connection)
      implements State {}

  /** A link that has not spoken yet. */
  public AistkClient(
      ServerTransport transport, Timers timers, ClientSettings settings, LinkMemory memory) {
    this.transport = transport;
    this.timers = timers;
    this.settings = settings;
    this.memory = memory;
    this.pauses = new ReconnectPauses(settings.seed());
    this.state = new Idle(timers.now());
  }

  /**
   * Opens a session, delivers, closes.
   *
   * @throws IllegalStateException while a delivery goes on
   */
  @Override
  public void deliver(ServerSecurity security, Consumer<Delivery> onEnd) {
    Order order = new Order(security, onEnd);
    if (state instanceof Kept kept && kept.security.equals(security)) {
      state = new Exchanging(order, kept.session, kept.connection);
      kept.session.resume();
    } else if (state instanceof Idle idle) {
      SimInstant now = timers.now();
      SimInstant at = idle.notBefore.isBefore(now) ? now : idle.notBefore;
      pause(order, at.since(now));
    } else {
      throw new IllegalStateException("a delivery goes on");
    }
  }

  private void pause(Order order, SimDuration pause) {
    state = new Pausing();
    timers.after(pause, () -> connect(order));
  }

  private void connect(Order order) {
    Connection connection = new Connection();
    state = new Connecting(order, connection);
    timers.after(settings.initReadTo(), () -> tooLong(connection));
    transport.connect(connection);
  }

  private void tooLong(Connection connection) {
    if (state instanceof Connecting connecting && connecting.connection == connection) {
      transport.close();
      afterLoss(connecting.order, "сервер не принимает соединение");
    }
  }

  private void afterLoss(Order order, String problem) {
    order.diagnostic = Diagnostic.AFTER_LOSS;
    SimDuration pause = pauses.afterLoss();
    retry(order, pause, pauses.rounds() < settings.rounds(), problem);
  }

  private void afterFault(Order order, String problem) {
    order.diagnostic = Diagnostic.AFTER_FAULT;
    order.faults++;
    retry(order, ReconnectPauses.AFTER_FAULT, order.faults < settings.faults(), problem);
  }

  private void retry(Order order, SimDuration pause, boolean again, String problem) {
    if (again) {
      pause(order, pause);
    } else {
      end(order, pause, problem);
    }
  }

  private void end(Order order, SimDuration pause, String problem) {
    pauses.succeeded();
    state = new Idle(timers.now().plus(pause));
    order.end(problem);
  }

  private void ended(Connection connection, SessionEnd end) {
    transport.close();
    if (state instanceof Kept) {
      state = new Idle(timers.now());
    } else if (state instanceof Exchanging exchanging) {
      Order order = exchanging.order;
      if (!connection.problem.isEmpty()) {
        end(order, SimDuration.ZERO, connection.problem);
      } else if (end instanceof SessionEnd.Lost lost) {
        afterLoss(order, lost.problem());
      } else if (end instanceof SessionEnd.Faulty faulty) {
        afterFault(order, faulty.problem());
      } else if (end instanceof SessionEnd.Done done) {
        end(order, SimDuration.ZERO, done.problem());
      }
    }
  }

  /** What one call of {@link #deliver} wants and has reached. */
  private static final class Order {
    private final ServerSecurity security;
    private final Consumer<Delivery> onEnd;
    private Diagnostic diagnostic = Diagnostic.NONE;
    private int delivered;
    private int faults;

    Order(ServerSecurity security, Consumer<Delivery> onEnd) {
      this.security = security;
      this.onEnd = onEnd;
    }

    void end(String problem) {
      onEnd.accept(new Delivery(delivered, problem));
    }
  }

  /** One connection: callbacks of an earlier one find that the state has moved on. */
  private final class Connection implements ServerTransport.Listener, ClientSession.Listener {
    private String problem = "";

    @Override
    public void connected() {
      if (state instanceof Connecting connecting && connecting.connection == this) {
        Order order = connecting.order;
        ClientSession session =
            new ClientSession(
                order.security, timers, settings, memory, order.diagnostic, transport::send, this);
        state = new Exchanging(order, session, this);
        session.open();
      }
    }

    @Override
    public void received(Octets octets) {
      if (state instanceof Exchanging exchanging && exchanging.connection == this) {
        exchanging.session.received(octets);
      } else if (state instanceof Kept kept && kept.connection == this) {
        kept.session.received(octets);
      }
    }

    @Override
    public void closed(String reason) {
      if (state instanceof Connecting connecting && connecting.connection == this) {
        afterLoss(connecting.order, reason);
      } else if (state instanceof Exchanging exchanging && exchanging.connection == this) {
        exchanging.session.lost(reason);
      } else if (state instanceof Kept kept && kept.connection == this) {
        kept.session.lost(reason);
      }
    }

    @Override
    public void broken(String what) {
      problem = what;
      if (state instanceof Connecting connecting && connecting.connection == this) {
        AistkClient.this.end(connecting.order, SimDuration.ZERO, what);
      } else {
        closed(what);
      }
    }

    @Override
    public void delivered() {
      pauses.succeeded();
      if (state instanceof Exchanging exchanging) {
        exchanging.order.delivered++;
        exchanging.order.faults = 0;
      }
    }

    @Override
    public void rested(String what) {
      pauses.succeeded();
      if (state instanceof Exchanging exchanging) {
        state = new Kept(exchanging.order.security, exchanging.session, this);
        exchanging.order.end(what);
      }
    }

    @Override
    public void ended(SessionEnd end) {
      AistkClient.this.ended(this, end);
    }
  }
}
