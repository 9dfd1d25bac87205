package io.datacommunicator.ui.testing;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.dom.Element;
import io.datacommunicator.ui.DevAdminUi;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ActiveProfiles;

/** A test of pages: the whole site without a browser, on a fake platform that forgets everything after each test. */
@SpringBootTest(classes = DevAdminUi.class, webEnvironment = SpringBootTest.WebEnvironment.MOCK)
@ActiveProfiles("fake")
public abstract class SiteTest extends SpringBrowserlessTest {

    @Autowired
    @SuppressWarnings("NullAway.Init") // by Spring
    protected FakePlatform platform;

    @Autowired
    @SuppressWarnings("NullAway.Init") // by Spring
    protected FakeSignOut signOut;

    @AfterEach
    void forget() {
        platform.reset();
        signOut.reset();
    }

    /** Everything a component says, in the order of the page. */
    protected static String said(Component component) {
        return words(component.getElement()).collect(Collectors.joining(" "));
    }

    protected String page() {
        return said(UI.getCurrent());
    }

    /** Opens the site as after a new sign-in. */
    protected void signInAnew() {
        cleanVaadinEnvironment();
        initVaadinEnvironment();
    }

    private static Stream<String> words(Element element) {
        if (element.isTextNode()) {
            return Stream.of(element.getText());
        }
        return element.isVisible() ? element.getChildren().flatMap(SiteTest::words) : Stream.empty();
    }
}
