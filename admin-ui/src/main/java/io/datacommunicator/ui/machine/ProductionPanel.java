package io.datacommunicator.ui.machine;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.RouterLink;
import io.datacommunicator.ui.chart.StackedBars;
import io.datacommunicator.ui.graphql.Answer;
import io.datacommunicator.ui.live.Delivery;
import io.datacommunicator.ui.machine.HistoryRange.Bucket;
import io.datacommunicator.ui.shell.Panel;
import io.datacommunicator.ui.state.FailureNotice;
import io.datacommunicator.ui.state.Skeleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

/** What the machine made: choice of range, plot, and the same as a table. */
final class ProductionPanel extends Composite<Panel> {

    private final MachineClient client;
    private final Clock clock;
    private final Delivery delivery = new Delivery(this);
    private final Div choices = new Div();
    private final Div result = new Div(new Skeleton(1));
    private final StackedBars plot = new StackedBars();

    ProductionPanel(MachineClient client, Clock clock) {
        this.client = client;
        this.clock = clock;
        choices.addClassName("choices");
        result.addClassName("production");
        getContent().show(choices, result);
    }

    @Override
    protected Panel initContent() {
        return new Panel("production", getTranslation("production.title"));
    }

    /** Shows this machine in this range; what is there stays until the new is there. */
    void follow(Machine machine, HistoryRange range) {
        choices.removeAll();
        choices.add(days(machine.id(), range), buckets(machine.id(), range));
        LocalDate today = LocalDate.ofInstant(clock.instant(), machine.timeZone());
        delivery.of(
                client.history(machine.id(), range, today, getLocale()),
                answer -> show(answer, range, today),
                failure -> show(new FailureNotice(failure, () -> follow(machine, range))));
    }

    private Nav days(String machine, HistoryRange range) {
        List<Component> links = HistoryRange.CHOICES.stream()
                .<Component>map(days -> choice(
                        MachineNavigation.toRange(
                                getTranslation("production.days", days), machine, new HistoryRange(days, range.by())),
                        days == range.days()))
                .toList();
        return nav("production.range", links);
    }

    private Nav buckets(String machine, HistoryRange range) {
        List<Component> links = Arrays.stream(Bucket.values())
                .<Component>map(by -> choice(
                        MachineNavigation.toRange(
                                getTranslation("production.by." + by), machine, new HistoryRange(range.days(), by)),
                        by == range.by()))
                .toList();
        return nav("production.by", links);
    }

    private Nav nav(String label, List<Component> links) {
        Nav nav = new Nav();
        nav.addClassName("choice");
        nav.setAriaLabel(getTranslation(label));
        nav.add(links);
        return nav;
    }

    private static RouterLink choice(RouterLink link, boolean chosen) {
        // Vaadin highlights links to the same path whatever their query; we know better which one is chosen.
        link.setHighlightCondition((_, _) -> false);
        if (chosen) {
            link.getElement().setAttribute("aria-current", "true");
        }
        return link;
    }

    private void show(Answer<Machine> answer, HistoryRange range, LocalDate today) {
        List<HistoryBucket> history = answer.value().history();
        if (history == null) {
            show(Words.notShared());
            return;
        }
        Production production = Production.of(history, range, today);
        if (production.nothing()) {
            show(Words.quiet(getTranslation("production.none")));
            return;
        }
        ProductionLabels labels = new ProductionLabels(range.by(), getLocale());
        String summary = labels.summary(production);
        show(new Paragraph(summary), plot, new ProductionTable(production, labels));
        plot.show(production.chart(labels::axis, Words::product, getTranslation("production.others")), summary);
    }

    private void show(Component... components) {
        result.removeAll();
        result.add(components);
    }
}
