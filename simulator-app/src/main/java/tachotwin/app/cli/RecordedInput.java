package tachotwin.app.cli;

import java.nio.file.Path;
import tachotwin.app.lab.recording.Recording;
import tachotwin.app.lab.recording.RecordingException;

/** Recordings that a user names; one that cannot be read ends the command with exit code 2. */
final class RecordedInput {
  private RecordedInput() {}

  static Recording read(Path folder) {
    try {
      return Recording.read(folder);
    } catch (RecordingException e) {
      throw Failure.input(e.getMessage());
    }
  }
}
