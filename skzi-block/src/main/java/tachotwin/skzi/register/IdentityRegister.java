package tachotwin.skzi.register;

import tachotwin.skzi.archive.IdentityFact;
import tachotwin.skzi.state.BlockCore;
import tachotwin.skzi.state.BlockIdentity;
import tachotwin.skzi.state.BlockListener;

/** Registers who block and tachograph are, and that one of them is another (4.7.15). */
public final class IdentityRegister implements BlockListener {
  private final BlockCore core;

  /** Of a block. */
  public IdentityRegister(BlockCore core) {
    this.core = core;
  }

  @Override
  public void poweredOn() {
    BlockIdentity block = core.state().identity();
    IdentityFact now =
        new IdentityFact(
            core.clock().now(),
            block.partNumber(),
            block.manufacturer(),
            block.model(),
            block.software(),
            block.manufactured(),
            core.state().activation().unit());
    if (core.archive().last(IdentityFact.class).filter(now::isSameAs).isEmpty()) {
      core.archive().append(now);
    }
  }
}
