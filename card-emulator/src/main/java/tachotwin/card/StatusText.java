package tachotwin.card;

import java.util.Arrays;
import java.util.Locale;
import tachotwin.apdu.StatusWord;

/** What a status word means, in Russian. */
final class StatusText {
  private StatusText() {}

  /** The word in hex and its meaning. */
  static String of(int sw) {
    return String.format(Locale.ROOT, "%04X %s", sw, meaning(sw));
  }

  private static String meaning(int sw) {
    return switch (sw >>> 8) {
      case 0x61 -> "готово еще октетов: " + (sw & 0xFF);
      case 0x6C -> "неверная Le, верная: " + (sw & 0xFF);
      case 0x63 -> "неверный код, осталось попыток: " + (sw & 0x0F);
      default ->
          Arrays.stream(StatusWord.values())
              .filter(word -> word.code() == sw)
              .findFirst()
              .map(StatusText::meaning)
              .orElse("неизвестное слово состояния");
    };
  }

  private static String meaning(StatusWord word) {
    return switch (word) {
      case OK -> "выполнено";
      case DATA_CORRUPTED -> "часть данных может быть искажена";
      case EXECUTION_ERROR -> "ошибка выполнения, память не изменена";
      case MEMORY_FAILURE -> "отказ памяти";
      case VERIFICATION_FAILED -> "проверка сертификата или подписи не пройдена";
      case WRONG_LENGTH -> "неверная длина";
      case CHAIN_NOT_FINISHED -> "ожидалась последняя команда цепочки";
      case SECURITY_NOT_SATISFIED -> "условия доступа не выполнены";
      case PIN_BLOCKED -> "PIN-код заблокирован";
      case CONDITIONS_NOT_SATISFIED -> "условия применения не выполнены";
      case NO_CURRENT_FILE -> "файл не выбран";
      case SM_OBJECT_MISSING -> "нет объекта защищенного обмена";
      case SM_OBJECT_WRONG -> "объект защищенного обмена неверен";
      case COMMAND_NOT_ALLOWED -> "команда недопустима";
      case FILE_NOT_FOUND -> "файл не найден";
      case WRONG_P1_P2 -> "неверные P1 P2";
      case REFERENCE_NOT_FOUND -> "ключ или ссылка не найдены";
      case OFFSET_OUTSIDE -> "смещение за концом файла";
      case INS_NOT_SUPPORTED -> "команда не поддерживается";
      case CLA_NOT_SUPPORTED -> "класс не поддерживается";
      case UNKNOWN -> "причина не уточнена";
    };
  }
}
