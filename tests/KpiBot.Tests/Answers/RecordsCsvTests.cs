using KpiBot.Agreements;
using KpiBot.Answers;
using KpiBot.Crm;
using KpiBot.Facts;
using KpiBot.Tests.Support;
using NodaTime;

namespace KpiBot.Tests.Answers;

public sealed class RecordsCsvTests
{
    [Fact]
    public void A_formula_stays_text_and_a_quote_stays_in_its_cell()
    {
        Deal[] deals =
        [
            new Deal { Source = "crm", Id = "1", Status = DealStatus.Won, Amount = -12.5m, Currency = "BRL", Owner = "=HYPERLINK(\"http://x\",\"y\")", Stage = "a,b\n\"c\"" },
            new Deal { Source = "crm", Id = "2", Status = DealStatus.Open, Owner = "@SUM(A1)", Stage = "+1", Product = "-2", LossReason = "\tx" },
        ];
        Assert.Equal(
            [
                "id,status,closedAt,createdAt,amount,currency,owner,stage,product,lossReason,source",
                "1,won,,,-12.5,BRL,\"'=HYPERLINK(\"\"http://x\"\",\"\"y\"\")\",\"a,b\n\"\"c\"\"\",,,crm",
                "2,open,,,,,'@SUM(A1),'+1,'-2,'\tx,crm",
            ],
            RecordsCsv.Lines(deals, Workspace()));
    }

    [Fact]
    public void Every_line_of_any_record_has_as_many_cells_as_there_are_titles()
    {
        var (world, _) = RandomCompany.Make(3);
        foreach (var kind in world.Records.Where(record => record is not (Target or ExchangeRate or Product)).GroupBy(record => record.GetType()))
        {
            var lines = RecordsCsv.Lines(kind, Workspace()).ToList();
            Assert.Equal(kind.Count() + 1, lines.Count);
            Assert.All(lines, line => Assert.Equal(lines[0].Count(c => c == ','), line.Count(c => c == ',')));
        }
    }

    [Fact]
    public void The_address_of_a_record_comes_last_where_its_source_says_where_it_shows_such_records()
    {
        Deal[] deals = [new Deal { Source = "crm", Id = "a/1&2" }, new Deal { Source = "other", Id = "2" }];
        var lines = RecordsCsv.Lines(deals, Workspace(LinkTemplate.Parse("https://crm.example.com/deals/{id}")!)).ToList();
        Assert.EndsWith(",source,link", lines[0], StringComparison.Ordinal);
        Assert.EndsWith(",crm,https://crm.example.com/deals/a%2F1%262", lines[1], StringComparison.Ordinal);
        Assert.EndsWith(",other,", lines[2], StringComparison.Ordinal);
    }

    private static WorkspaceState Workspace(LinkTemplate? deals = null)
    {
        var links = new Dictionary<RecordKind, LinkTemplate>();
        if (deals is not null) links[RecordKind.Deal] = deals;
        return new WorkspaceState(1, new Agreement(), [new SourceState(1, "crm", Instant.MinValue, new Dictionary<RecordKind, long>()) { Links = links }, new SourceState(2, "other", Instant.MinValue, new Dictionary<RecordKind, long>())]);
    }
}
