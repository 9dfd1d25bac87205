package io.datacommunicator.ui.chart;

import com.vaadin.flow.component.dependency.JavaScript;
import com.vaadin.flow.component.html.Div;

/**
 * Draws stacked bars with Chart.js, which comes with the program. The height is fixed by style, so a new plot moves
 * nothing. People who do not see it need the same data as a table beside it.
 */
@JavaScript("context://" + StackedBars.CHART_JS)
@JavaScript("context://stacked-bars.js")
public final class StackedBars extends Div {

    static final String CHART_JS = "webjars/chart.js/4.5.1/dist/chart.umd.js";

    public StackedBars() {
        addClassName("plot");
        getElement().setAttribute("role", "img");
    }

    /** Replaces the plot; a screen reader says the description instead. */
    public void show(ChartData data, String description) {
        getElement().setAttribute("aria-label", description);
        getElement().executeJs("window.stackedBars.draw(this, $0)", data);
    }
}
