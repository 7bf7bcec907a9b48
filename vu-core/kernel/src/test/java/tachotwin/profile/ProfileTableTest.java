package tachotwin.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ProfileTableTest {
  @Test
  void pageIsCurrent() throws IOException {
    Path page = Path.of(System.getProperty("tachotwin.root"), "docs", "profiles.md");
    if (Boolean.getBoolean("tachotwin.docs.write")) {
      Files.writeString(page, ProfileTable.markdown(), StandardCharsets.UTF_8);
    }
    assertThat(Files.readString(page, StandardCharsets.UTF_8)).isEqualTo(ProfileTable.markdown());
  }

  @Test
  void everyRowDiffers() {
    for (Rule rule : Rule.values()) {
      assertThat(rule.of(Profile.GOST_34005_2022)).isNotEqualTo(rule.of(Profile.ORDER_36));
    }
  }

  @Test
  void settingsAreNamesAndAnythingElseIsRefused() {
    assertThat(Profile.of("order-36")).isEqualTo(Profile.ORDER_36);
    assertThat(Variant.of("offline")).isEqualTo(Variant.OFFLINE);
    assertThatThrownBy(() -> Profile.of("order-37"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("gost-34005-2022 or order-36");
    assertThatThrownBy(() -> Variant.of("both")).isInstanceOf(IllegalArgumentException.class);
  }
}
