package tachotwin.app.cli;

import java.util.function.Consumer;
import tachotwin.app.lab.UnitFolder;
import tachotwin.app.scenario.CabOrders;
import tachotwin.octet.Octets;

/**
 * Answers to orders in the cab: on the terminal and in the unit's folder.
 *
 * @param tell shows a line
 * @param folder takes pictures
 * @param onQuit ends the session
 */
record CabOutlet(Consumer<String> tell, UnitFolder folder, Runnable onQuit)
    implements CabOrders.Outlet {
  @Override
  public void say(String line) {
    tell.accept(line);
  }

  @Override
  public void picture(String name, Octets png) {
    folder.picture(name, png);
  }

  @Override
  public void quit() {
    onQuit.run();
  }
}
