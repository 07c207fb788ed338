package org.rapporteur;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.logging.Level;
import java.util.regex.Pattern;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;
import org.openqa.selenium.support.ui.WebDriverWait;

/// A real browser without a window, which keeps what pages complain about and whom they ask.
final class Chromium implements AutoCloseable {

    private static final Path BROWSER = Path.of("/usr/bin/chromium");
    private static final Path DRIVER = Path.of("/usr/bin/chromedriver");
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Pattern REQUEST =
            Pattern.compile("\"Network\\.requestWillBeSent\".*?\"url\":\"(https?://[^\"]+)\"");

    private final ChromeDriver driver;
    private final Path downloads;

    Chromium() throws IOException {
        this.downloads = Files.createTempDirectory("downloads");
        var options = new ChromeOptions();
        options.setBinary(BROWSER.toFile());
        options.addArguments(
                "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage");
        options.setExperimentalOption(
                "prefs", Map.of("download.default_directory", downloads.toString()));
        var logs = new LoggingPreferences();
        logs.enable(LogType.BROWSER, Level.ALL);
        logs.enable(LogType.PERFORMANCE, Level.ALL);
        options.setCapability("goog:loggingPrefs", logs);
        var service =
                new ChromeDriverService.Builder().usingDriverExecutable(DRIVER.toFile()).build();
        this.driver = new ChromeDriver(service, options);
        driver.manage().timeouts().pageLoadTimeout(PATIENCE).scriptTimeout(PATIENCE);
    }

    /// Whether this machine has both.
    static boolean isHere() {
        return Files.isExecutable(BROWSER) && Files.isExecutable(DRIVER);
    }

    void width(int pixels) {
        driver.manage().window().setSize(new Dimension(pixels, 900));
    }

    void open(String address) {
        driver.get(address);
    }

    void back() {
        driver.navigate().back();
    }

    String address() {
        return Objects.requireNonNull(driver.getCurrentUrl());
    }

    String title() {
        return Objects.requireNonNull(driver.getTitle());
    }

    /// The first element that a selector finds, as soon as it is to be seen.
    WebElement seen(String selector) {
        return shown(By.cssSelector(selector));
    }

    /// The link with these words, as soon as it is to be seen.
    WebElement link(String words) {
        return shown(By.partialLinkText(words));
    }

    private WebElement shown(By which) {
        return new WebDriverWait(driver, PATIENCE)
                .until(browser ->
                        browser.findElements(which).stream()
                                .filter(WebElement::isDisplayed)
                                .findFirst()
                                .orElse(null));
    }

    /// Waits until the page in a frame shows words.
    void inside(String frame, String words) {
        driver.switchTo().frame(seen(frame));
        new WebDriverWait(driver, PATIENCE)
                .until(browser ->
                        browser.findElement(By.tagName("body")).getText().contains(words));
        driver.switchTo().defaultContent();
    }

    List<WebElement> all(String selector) {
        return driver.findElements(By.cssSelector(selector));
    }

    Object run(String script, Object... arguments) {
        return Objects.requireNonNullElse(driver.executeScript(script, arguments), "");
    }

    /// Waits until a file was downloaded and gives what it holds.
    String downloaded(String name) throws IOException {
        var file = downloads.resolve(name);
        new WebDriverWait(driver, PATIENCE).until(browser -> file.toFile().length() > 0);
        return Files.readString(file);
    }

    /// What pages wrote to the console as errors since this was asked last.
    List<String> errors() {
        return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
                .filter(entry -> entry.getLevel().intValue() >= Level.SEVERE.intValue())
                .map(entry -> entry.getMessage())
                .toList();
    }

    /// The addresses that pages asked for since this was asked last.
    List<String> requests() {
        var requests = new ArrayList<String>();
        for (var entry : driver.manage().logs().get(LogType.PERFORMANCE)) {
            var found = REQUEST.matcher(entry.getMessage());
            if (found.find()) {
                requests.add(found.group(1));
            }
        }
        return requests;
    }

    /// What axe finds serious or worse on the page, each with the elements it is about.
    @SuppressWarnings("unchecked") // What a script returns has no type of its own.
    List<String> hurdles() throws IOException {
        run(axe());
        return (List<String>)
                Objects.requireNonNull(
                        driver.executeAsyncScript(
                                """
                                const done = arguments[arguments.length - 1];
                                axe.run().then((found) => done(found.violations
                                    .filter((each) => ["serious", "critical"].includes(each.impact))
                                    .map((each) => `${each.id}: ${each.nodes.slice(0, 3).map((node) => node.html.slice(0, 160)).join(" | ")}`)));
                                """));
    }

    private static String axe() throws IOException {
        try (InputStream in = Chromium.class.getResourceAsStream("/axe.min.js")) {
            return new String(
                    Objects.requireNonNull(in, "axe.min.js").readAllBytes(),
                    StandardCharsets.UTF_8);
        }
    }

    @Override
    public void close() {
        driver.quit();
    }
}
