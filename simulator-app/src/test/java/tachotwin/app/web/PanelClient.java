package tachotwin.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** A client of a panel of its own, whose time stands. */
final class PanelClient {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final long PATIENCE_SECONDS = 30;

  private final ServedPanel served;
  private final URI address;
  private final HttpClient client = HttpClient.newHttpClient();

  PanelClient(Path folder) throws Exception {
    served = ServedPanel.in(folder);
    address = URI.create(served.address() + "/");
    assertThat(post("/api/time", "{\"paused\":true}").statusCode()).isEqualTo(200);
  }

  URI address() {
    return address;
  }

  int port() {
    return address.getPort();
  }

  HttpResponse<String> get(String path) throws Exception {
    return send(HttpRequest.newBuilder(address.resolve(path)));
  }

  HttpResponse<byte[]> octets(String path) throws Exception {
    return client.send(
        HttpRequest.newBuilder(address.resolve(path)).build(), BodyHandlers.ofByteArray());
  }

  JsonNode json(String path) throws Exception {
    HttpResponse<String> response = get(path);
    assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
    return JSON.readTree(response.body());
  }

  HttpResponse<String> post(String path, String body) throws Exception {
    return send(HttpRequest.newBuilder(address.resolve(path)).POST(BodyPublishers.ofString(body)));
  }

  HttpResponse<String> put(String path, byte[] body) throws Exception {
    return send(
        HttpRequest.newBuilder(address.resolve(path)).PUT(BodyPublishers.ofByteArray(body)));
  }

  HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
    return client.send(request.build(), BodyHandlers.ofString());
  }

  HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(address.resolve(path));
  }

  /** Does controls or orders that must be taken. */
  JsonNode done(String path, String body) throws Exception {
    HttpResponse<String> response = post(path, body);
    assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
    return JSON.readTree(response.body());
  }

  /** Sends octets as they are and reads all that comes until the server closes. */
  String raw(String request) throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port())) {
      socket.setSoTimeout((int) TimeUnit.SECONDS.toMillis(PATIENCE_SECONDS));
      socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
      socket.getOutputStream().flush();
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  /** A page: what comes over the WebSocket. */
  Page page() {
    Page page = new Page();
    page.socket =
        client
            .newWebSocketBuilder()
            .buildAsync(URI.create(address.toString().replace("http:", "ws:") + "api/live"), page)
            .join();
    return page;
  }

  void close() throws IOException {
    served.close();
  }

  /** A WebSocket whose messages are kept until somebody looks for one. */
  static final class Page implements WebSocket.Listener {
    private final BlockingQueue<JsonNode> messages = new LinkedBlockingQueue<>();
    private final StringBuilder part = new StringBuilder();
    private final BlockingQueue<Integer> closes = new LinkedBlockingQueue<>();
    private @Nullable WebSocket socket;

    void text(String text) {
      socket().sendText(text, true).join();
    }

    WebSocket socket() {
      WebSocket open = socket;
      if (open == null) {
        throw new IllegalStateException("not open");
      }
      return open;
    }

    /** The first message from now on that is as wanted. */
    JsonNode await(Predicate<JsonNode> wanted) throws InterruptedException {
      while (true) {
        JsonNode next = messages.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
        assertThat(next).as("a message in time").isNotNull();
        if (wanted.test(next)) {
          return next;
        }
      }
    }

    /** The status with which the server closes. */
    int closed() throws InterruptedException {
      Integer status = closes.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
      assertThat(status).as("closed in time").isNotNull();
      return status;
    }

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
      part.append(data);
      if (last) {
        try {
          messages.add(JSON.readTree(part.toString()));
        } catch (IOException e) {
          throw new IllegalStateException(e);
        }
        part.setLength(0);
      }
      from.request(1);
      return null;
    }

    @Override
    public @Nullable CompletionStage<?> onClose(WebSocket from, int status, String reason) {
      closes.add(status);
      return null;
    }

    @Override
    public void onError(WebSocket from, Throwable error) {
      closes.add(1006);
    }
  }
}
