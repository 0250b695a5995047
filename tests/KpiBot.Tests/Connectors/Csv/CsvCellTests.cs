using KpiBot.Connectors.Csv.Text;

namespace KpiBot.Tests.Connectors.Csv;

public sealed class CsvCellTests
{
    [Theory]
    [InlineData(null, "")]
    [InlineData("", "")]
    [InlineData("Acme", "Acme")]
    [InlineData("Acme, Inc.", "\"Acme, Inc.\"")]
    [InlineData("5\" pipe", "\"5\"\" pipe\"")]
    [InlineData("two\nlines", "\"two\nlines\"")]
    [InlineData(" padded ", "\" padded \"")]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("+55 11", "'+55 11")]
    [InlineData("-5", "'-5")]
    [InlineData("@SUM(A1)", "'@SUM(A1)")]
    [InlineData("\t=1", "\"'\t=1\"")]
    [InlineData("\r=1", "\"'\r=1\"")]
    [InlineData("＝1", "'＝1")]
    [InlineData("=HYPERLINK(\"http://x\",\"y\")", "\"'=HYPERLINK(\"\"http://x\"\",\"\"y\"\")\"")]
    public void Text_is_quoted_and_never_a_formula(string? text, string cell) => Assert.Equal(cell, CsvCell.Escape(text));

    [Fact]
    public void A_number_of_our_own_may_be_negative()
    {
        Assert.Equal("-1234.5", CsvCell.Number(-1234.5m));
        Assert.Equal("", CsvCell.Number(null));
    }
}
