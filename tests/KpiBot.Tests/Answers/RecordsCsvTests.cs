using KpiBot.Answers;
using KpiBot.Crm;
using KpiBot.Periods;
using KpiBot.Tests.Support;

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
            RecordsCsv.Lines(deals, new BusinessCalendar()));
    }

    [Fact]
    public void Every_line_of_any_record_has_as_many_cells_as_there_are_titles()
    {
        var (world, _) = RandomCompany.Make(3);
        foreach (var kind in world.Records.Where(record => record is not (Target or ExchangeRate or Product)).GroupBy(record => record.GetType()))
        {
            var lines = RecordsCsv.Lines(kind, new BusinessCalendar()).ToList();
            Assert.Equal(kind.Count() + 1, lines.Count);
            Assert.All(lines, line => Assert.Equal(lines[0].Count(c => c == ','), line.Count(c => c == ',')));
        }
    }
}
