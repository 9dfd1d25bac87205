package io.datacommunicator.ui.machine;

import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.DescriptionList.Description;
import com.vaadin.flow.component.html.DescriptionList.Term;
import io.datacommunicator.ui.graphql.Answer;
import io.datacommunicator.ui.text.Days;
import java.time.format.TextStyle;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What stands on the machine's plate, and where its clock is. */
final class FactList extends DescriptionList {

    private final Answer<Machine> answer;

    FactList(Answer<Machine> answer, Locale locale) {
        this.answer = answer;
        addClassName("facts");
        Machine machine = answer.value();
        fact(
                "model",
                machine.model() == null
                        ? null
                        : machine.model().name() + " (" + machine.model().typeCode() + ")");
        fact("articleNumber", text(machine.articleNumber()));
        fact("serialNumber", text(machine.serialNumber()));
        fact("machineNumber", text(machine.machineNumber()));
        fact("productionDate", machine.productionDate() == null ? null : Days.inFull(machine.productionDate(), locale));
        fact("timeZone", machine.timeZone().getDisplayName(TextStyle.FULL, locale));
    }

    private void fact(String field, @Nullable String value) {
        Description description = value != null ? new Description(value) : new Description(absent(field));
        add(new Term(getTranslation("facts." + field)), description);
    }

    private String absent(String field) {
        return answer.notShared().hides(field) ? getTranslation("not-shared") : getTranslation("facts.unknown");
    }

    private static @Nullable String text(@Nullable Integer number) {
        return number == null ? null : number.toString();
    }
}
