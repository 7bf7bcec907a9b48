package tachotwin.app.scenario;

/**
 * A line that is no order of {@link CabOrders} and none of {@link BlockOrders}; the message says
 * what would be one.
 */
public final class OrderException extends Exception {
  private static final long serialVersionUID = 1L;

  /** With what is wrong and what would be right. */
  public OrderException(String message) {
    super(message);
  }
}
