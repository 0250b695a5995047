using System.Text.Json;

namespace KpiBot.Tests.Host;

/// <summary>"Why does HubSpot say 3?", from an import that has lost a deal to the answer.</summary>
public sealed class OtherSystemTests
{
    [Fact]
    public async Task A_deal_that_is_gone_from_its_source_is_found_and_linked()
    {
        using var console = await LosingADealAsync();
        Assert.Equal(0, await console.RunAsync("ask", "why does HubSpot say 3 deals won last quarter?", "--json"));
        using var json = JsonDocument.Parse(console.Out);
        var found = json.RootElement.GetProperty("results")[0].GetProperty("reconciliation");
        var first = found.GetProperty("ways")[0];
        Assert.Equal(("deleted", 3, true), (first.GetProperty("by")[0].GetString(), first.GetProperty("value").GetInt32(), first.GetProperty("reaches").GetBoolean()));
        var added = Assert.Single(found.GetProperty("added").EnumerateArray());
        Assert.Equal(("d2", "https://crm.example.com/d2"), (added.GetProperty("id").GetString(), added.GetProperty("link").GetString()));
        Assert.False(found.TryGetProperty("leftOut", out _));
        Assert.Equal("explain", json.RootElement.GetProperty("query").GetProperty("intent").GetString());
    }

    [Theory]
    [InlineData("why does HubSpot say 3 deals won last quarter?", "HubSpot shows 3: 1 more than is counted here.\nCounted with what was deleted at the source since, the number is the one that HubSpot shows.", "Counted that way and not here (1 of 1):")]
    [InlineData("por que o HubSpot mostra 3 negócios ganhos no trimestre passado?", "HubSpot mostra 3: 1 a mais do que se conta aqui.\nContando assim (com o que depois foi excluído na fonte), o número é o que HubSpot mostra.", "Contados dessa forma e não aqui (1 de 1):")]
    [InlineData("¿por qué HubSpot dice 3 negocios ganados el trimestre pasado?", "HubSpot muestra 3: 1 más de lo que se cuenta aquí.\nContando así (con lo que después se eliminó en la fuente), el número es el que muestra HubSpot.", "Contados de esa forma y no aquí (1 de 1):")]
    [InlineData("why does HubSpot say 42 deals won last quarter?", "HubSpot shows 42: 40 more than is counted here.\nNone of the other ways to count these records gives what HubSpot shows.", "with what was deleted at the source since")]
    [InlineData("why does HubSpot say 2 deals won last quarter?", "HubSpot shows 2, and so does the count here.", "Deals won: Deals closed won")]
    public async Task The_answer_says_how_far_apart_they_are_and_what_closes_the_gap(string question, string said, string also)
    {
        using var console = await LosingADealAsync();
        Assert.Equal(0, await console.RunAsync("ask", question));
        Assert.Contains(said, console.Out, StringComparison.Ordinal);
        Assert.Contains(also, console.Out, StringComparison.Ordinal);
    }

    private static async Task<Console> LosingADealAsync()
    {
        var console = new Console();
        var mapping = console.File("mapping.json", """
            {
              "source": "crm", "asOf": "2026-06-30", "links": {"deal": "https://crm.example.com/{id}"}, "workspace": {"zone": "America/Sao_Paulo", "currency": "BRL"},
              "files": [{"file": "deals.csv", "record": "deal", "complete": true, "id": "id", "fields": {"status": "status", "createdAt": "created", "closedAt": "closed", "amount": "amount"}}]
            }
            """);
        const string first = "id,status,created,closed,amount\nd1,won,2026-01-05,2026-04-10,1000\n", gone = "d2,won,2026-01-06,2026-05-11,500.5\n", last = "d3,won,2026-02-01,2026-05-12,10\nd4,lost,2026-02-02,2026-06-13,\nd5,lost,2026-02-02,2026-06-14,\n";
        console.File("deals.csv", first + gone + last);
        Assert.Equal(0, await console.RunAsync("import", mapping));
        console.File("deals.csv", first + last);
        Assert.Equal(0, await console.RunAsync("import", mapping));
        return console;
    }
}
