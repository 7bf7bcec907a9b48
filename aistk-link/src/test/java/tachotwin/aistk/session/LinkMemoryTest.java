package tachotwin.aistk.session;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LinkMemoryTest {
  @Test
  void countsFromOneAndGoesRoundAfterTheLastNumberOfFourOctets() {
    assertThat(new LinkMemory().takeSerialNo()).isEqualTo(1);
    LinkMemory last = new LinkMemory(0xFFFF_FFFFL, 9);
    assertThat(last.confirmed()).isEqualTo(9);
    assertThat(last.takeSerialNo()).isEqualTo(0xFFFF_FFFFL);
    assertThat(last.takeSerialNo()).isEqualTo(1);
  }
}
