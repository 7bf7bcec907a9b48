package tachotwin.skzi.command;

/** A group of commands that belong together. */
@FunctionalInterface
public interface CommandArea {
  /** Puts the handlers of its commands into the table. */
  void register(CommandTable table);
}
