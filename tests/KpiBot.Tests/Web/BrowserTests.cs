using KpiBot.Tests.Sample;
using Microsoft.Playwright;

namespace KpiBot.Tests.Web;

/// <summary>The playground as a person meets it.</summary>
public class BrowserTests(SampleWorkspace sample, Browser browser)
{
    private const string Why = "why did win rate drop last quarter?";

    [Fact]
    public async Task A_question_is_answered_and_the_next_one_follows_it()
    {
        await using var running = await RunningPlayground.StartAsync(sample);
        var page = await browser.OpenAsync(running.Address);
        await AskAsync(page, "win rate last quarter");
        Assert.Contains("Win rate · Q3 2026", await Answer(page).InnerTextAsync(), StringComparison.Ordinal);
        await AskAsync(page, "and by region?");
        Assert.Contains("Win rate by region · Q3 2026", await Answer(page).InnerTextAsync(), StringComparison.Ordinal);
        Assert.Equal("Brazil Southeast", await Answer(page).GetByRole(AriaRole.Rowheader, new() { Name = "Brazil Southeast" }).InnerTextAsync());
    }

    [Fact]
    public async Task An_answer_is_announced_where_the_reader_is()
    {
        await using var running = await RunningPlayground.StartAsync(sample);
        var page = await browser.OpenAsync(running.Address);
        await AskAsync(page, Why);
        Assert.Matches("Win rate · Q3 2026 .*: [0-9.]+%. Compared with Q2 2026", await page.GetByRole(AriaRole.Status).InnerTextAsync());
        Assert.True(await page.GetByLabel("Your question").EvaluateAsync<bool>("field => field === document.activeElement"));
    }

    [Fact]
    public async Task An_answer_is_illustrated_and_says_what_the_picture_shows()
    {
        await using var running = await RunningPlayground.StartAsync(sample);
        var page = await browser.OpenAsync(running.Address);
        await AskAsync(page, Why);
        var picture = Answer(page).GetByRole(AriaRole.Img).First;
        Assert.Contains("Brazil Southeast", await picture.GetAttributeAsync("alt"), StringComparison.Ordinal);
        await page.WaitForFunctionAsync("() => { const picture = document.querySelector('.answer img'); return picture.complete && picture.naturalWidth > 600; }");
        var light = await picture.EvaluateAsync<string>("picture => picture.currentSrc");
        await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });
        await page.WaitForFunctionAsync("light => { const picture = document.querySelector('.answer img'); return picture.complete && picture.currentSrc !== light; }", light);
        Assert.EndsWith("?dark", await picture.EvaluateAsync<string>("picture => picture.currentSrc"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_suggestion_asks_in_the_same_conversation()
    {
        await using var running = await RunningPlayground.StartAsync(sample);
        var page = await browser.OpenAsync(running.Address);
        await AskAsync(page, "win rate last quarter");
        await NextAsync(page, () => Answer(page).GetByRole(AriaRole.Button, new() { Name = "by channel" }).ClickAsync());
        Assert.Contains("Win rate by channel · Q3 2026", await Answer(page).InnerTextAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_can_mean_several_things_is_picked_with_a_click()
    {
        await using var running = await RunningPlayground.StartAsync(sample);
        var page = await browser.OpenAsync(running.Address);
        await AskAsync(page, "conversion rate");
        await NextAsync(page, () => Answer(page).GetByRole(AriaRole.Button, new() { Name = "Lead-to-MQL rate" }).ClickAsync());
        Assert.Contains("Lead-to-MQL rate", await Answer(page).InnerTextAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_question_to_start_with_gives_an_answer()
    {
        await using var running = await RunningPlayground.StartAsync(sample);
        var page = await browser.OpenAsync(running.Address);
        var starters = await page.Locator(".starters button").AllInnerTextsAsync();
        Assert.Equal(6, starters.Count);
        await NextAsync(page, () => page.Locator(".starters button").Nth(1).ClickAsync());
        Assert.Equal(0, await page.Locator("#welcome").CountAsync());
        Assert.Matches("[0-9]", await page.Locator(".value").InnerTextAsync());
    }

    [Fact]
    public async Task Language_can_be_chosen_and_the_conversation_stays()
    {
        await using var running = await RunningPlayground.StartAsync(sample);
        var page = await browser.OpenAsync(running.Address);
        await AskAsync(page, "win rate last quarter");
        await page.GetByRole(AriaRole.Link, new() { Name = "Português" }).ClickAsync();
        await page.GetByLabel("Sua pergunta").WaitForAsync();
        Assert.Equal("pt", await page.Locator("html").GetAttributeAsync("lang"));
        Assert.Equal(1, await page.Locator("article").CountAsync());
        await AskAsync(page, "por região");
        Assert.Contains("Taxa de ganho por região", await Answer(page).InnerTextAsync(), StringComparison.Ordinal);
        await page.GetByRole(AriaRole.Link, new() { Name = "Español" }).ClickAsync();
        await page.GetByLabel("Su pregunta").WaitForAsync();
        await AskAsync(page, "por canal");
        Assert.Contains("Tasa de éxito por canal", await Answer(page).InnerTextAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("pt-BR", "Sua pergunta", "por que a taxa de ganho caiu no trimestre passado?", "Taxa de ganho")]
    [InlineData("es-MX", "Su pregunta", "¿por qué cayó la tasa de éxito el trimestre pasado?", "Tasa de éxito")]
    public async Task The_page_speaks_the_browsers_language(string locale, string label, string question, string answered)
    {
        await using var running = await RunningPlayground.StartAsync(sample);
        var page = await browser.OpenAsync(running.Address, options: new BrowserNewContextOptions { Locale = locale });
        await page.GetByLabel(label).WaitForAsync();
        await AskAsync(page, question);
        Assert.Contains(answered, await Answer(page).Locator("h3").First.InnerTextAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_phone_shows_all_of_it_without_scrolling_sideways()
    {
        await using var running = await RunningPlayground.StartAsync(sample);
        var page = await browser.OpenAsync(running.Address, width: 360, height: 740);
        await IsNoWiderAsync(page);
        await AskAsync(page, Why);
        await Answer(page).Locator("summary").ClickAsync();
        await IsNoWiderAsync(page);
        await AskAsync(page, "show the records");
        await IsNoWiderAsync(page);
        Assert.True(await page.EvaluateAsync<bool>("() => [...document.querySelectorAll('.table')].some(frame => frame.scrollWidth > frame.clientWidth)"));
    }

    [Fact]
    public async Task Everything_can_be_done_with_the_keyboard_alone()
    {
        await using var running = await RunningPlayground.StartAsync(sample);
        var page = await browser.OpenAsync(running.Address);
        await page.Keyboard.TypeAsync("win rate last quarter");
        await NextAsync(page, () => page.Keyboard.PressAsync("Enter"));
        for (var steps = 0; await FocusedAsync(page) != "by channel"; steps++)
        {
            Assert.True(steps < 40, "Shift+Tab from the question never came to the suggestion.");
            await page.Keyboard.PressAsync("Shift+Tab");
            Assert.True(await page.EvaluateAsync<bool>("() => { const seen = document.activeElement; return seen === document.body || getComputedStyle(seen).outlineStyle !== 'none'; }"), "Focus cannot be seen.");
        }

        await NextAsync(page, () => page.Keyboard.PressAsync("Enter"));
        Assert.Contains("Win rate by channel", await Answer(page).InnerTextAsync(), StringComparison.Ordinal);
        await page.Keyboard.PressAsync("ArrowUp");
        Assert.Equal("by channel", await page.GetByLabel("Your question").InputValueAsync());
    }

    [Fact]
    public async Task It_works_without_its_script()
    {
        await using var running = await RunningPlayground.StartAsync(sample);
        var page = await browser.OpenAsync(running.Address, options: new BrowserNewContextOptions { JavaScriptEnabled = false });
        await page.GetByLabel("Your question").FillAsync("win rate last quarter");
        await page.GetByRole(AriaRole.Button, new() { Name = "Ask", Exact = true }).ClickAsync();
        await page.Locator("article").WaitForAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "by channel" }).ClickAsync();
        await page.Locator("article").Nth(1).WaitForAsync();
        Assert.Contains("Win rate by channel · Q3 2026", await Answer(page).InnerTextAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_browser_has_nothing_to_complain_about()
    {
        await using var running = await RunningPlayground.StartAsync(sample);
        var page = await browser.OpenAsync(running.Address);
        var complaints = new List<string>();
        page.Console += (_, message) => complaints.Add(message.Text);
        page.PageError += (_, error) => complaints.Add(error);
        page.RequestFailed += (_, request) => complaints.Add(request.Url);
        await page.ReloadAsync();
        await AskAsync(page, Why);
        Assert.Equal([], complaints);
    }

    private static ILocator Answer(IPage page) => page.Locator(".answer").Last;

    private static Task AskAsync(IPage page, string question) => NextAsync(page, async () =>
    {
        await page.Locator("#question").FillAsync(question);
        await page.Keyboard.PressAsync("Enter");
    });

    /// <summary>Does it, and waits for the answer that it brings.</summary>
    private static async Task NextAsync(IPage page, Func<Task> act)
    {
        var before = await page.Locator(".answer").CountAsync();
        await act();
        await page.Locator(".answer").Nth(before).WaitForAsync();
    }

    private static async Task IsNoWiderAsync(IPage page) => Assert.Equal(360, await page.EvaluateAsync<int>("() => document.documentElement.scrollWidth"));

    private static Task<string> FocusedAsync(IPage page) => page.EvaluateAsync<string>("() => document.activeElement.textContent.trim()");
}
