using System.Globalization;
using System.Text.Json;
using KpiBot.Host;
using KpiBot.Host.Settings;
using KpiBot.Tests.Host;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Time.Testing;
using Console = KpiBot.Tests.Host.Console;

namespace KpiBot.Tests.Web;

/// <summary>Imported data in the browser: whoever signed in sees the numbers that the command line gives, and names that are markup stay text.</summary>
public class OwnDataTests(Browser browser)
{
    private const string Password = "correct horse battery";
    private const string Owner = "<img src=x onerror=\"document.title='owned'\">";

    [Fact]
    public async Task A_name_that_is_markup_stays_text_and_the_numbers_are_those_of_the_command_line()
    {
        using var console = new Console();
        console.File("deals.csv", $"id,status,created,closed,amount,owner\nd1,won,2026-01-05,2026-04-10,1000,\"{Owner.Replace("\"", "\"\"", StringComparison.Ordinal)}\"\nd2,won,2026-01-06,2026-05-11,500.5,Ana\nd3,lost,2026-02-01,2026-05-12,,Ana\n");
        var mapping = console.File("mapping.json", """
            {
              "source": "crm", "asOf": "2026-06-30", "workspace": {"zone": "America/Sao_Paulo", "currency": "BRL"},
              "files": [{"file": "deals.csv", "record": "deal", "complete": true, "id": "id",
                "fields": {"status": "status", "createdAt": "created", "closedAt": "closed", "amount": "amount", "owner": "owner"}}]
            }
            """);
        Assert.Equal(0, await console.RunAsync("import", mapping));
        Assert.Equal(0, await console.RunAsync("ask", "revenue won by owner last quarter", "--json"));
        using var json = JsonDocument.Parse(console.Out);

        var url = $"http://127.0.0.1:{RunningPlayground.FreePort()}";
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        using var lines = new ReadyWriter();
        var settings = new ConfigurationBuilder().AddInMemoryCollection([new("Data:Folder", console.Data), new("Web:Url", url), new("Web:Password", Password)]).Build();
        var host = CommandLine.RunAsync([], new Terminal(TextReader.Null, TextWriter.Null, lines, false), () => settings, new FakeTimeProvider(new DateTimeOffset(2026, 7, 1, 12, 0, 0, TimeSpan.Zero)), cancellation: stop.Token);
        await Task.WhenAny(lines.Ready, host);
        try
        {
            var page = await browser.OpenAsync(new Uri(url));
            await page.GetByLabel("Password").FillAsync(Password);
            await page.Keyboard.PressAsync("Enter");
            await page.GetByLabel("Your question").FillAsync("revenue won by owner last quarter");
            await page.Keyboard.PressAsync("Enter");
            await page.Locator(".answer table").WaitForAsync();
            Assert.Equal([Owner, "Ana"], await page.Locator(".answer tbody th").AllInnerTextsAsync());
            Assert.Equal(await page.Locator("img").CountAsync(), await page.Locator(".brand img, figure img").CountAsync());
            Assert.Equal(0, await page.Locator("[onerror]").CountAsync());
            Assert.Equal("KpiBot", await page.TitleAsync());
            var shown = await page.Locator(".answer .value span").First.InnerTextAsync();
            var value = json.RootElement.GetProperty("results")[0].GetProperty("value").GetDecimal();
            Assert.Equal(value, decimal.Parse(shown.Replace("R$", "", StringComparison.Ordinal), NumberStyles.Number, CultureInfo.InvariantCulture));
        }
        finally
        {
            await stop.CancelAsync();
            await host;
        }
    }

    [Theory]
    [InlineData("Web:Url", "http://0.0.0.0:5080")]
    [InlineData("Web:PublicUrl", "https://kpi.example.com")]
    public void No_sentence_on_the_settings_holds_the_password(string setting, string value)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection([new(setting, value), new("Web:Password", "canary-word")]).Build();
        Assert.DoesNotContain("canary", Assert.Throws<UsageException>(() => AppSettings.Of(configuration)).Message, StringComparison.Ordinal);
    }
}
