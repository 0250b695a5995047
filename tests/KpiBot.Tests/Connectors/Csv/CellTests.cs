using KpiBot.Connectors.Csv.Values;
using KpiBot.Crm;
using KpiBot.Periods;
using NodaTime;

namespace KpiBot.Tests.Connectors.Csv;

public sealed class CellTests
{
    [Theory]
    [InlineData("1,234.56", "1234.56", "1234.56")]
    [InlineData("1,234.56", "1,234,567.8", "1234567.8")]
    [InlineData("1,234.56", "$342.09K", "342090")]
    [InlineData("1,234.56", "US$ 1.5M", "1500000")]
    [InlineData("1,234.56", "-$5", "-5")]
    [InlineData("1,234.56", "$-5", "-5")]
    [InlineData("1,234.56", "($1,234.50)", "-1234.5")]
    [InlineData("1,234.56", "5-", "-5")]
    [InlineData("1,234.56", "−5", "-5")]
    [InlineData("1,234.56", "+5", "5")]
    [InlineData("1,234.56", ".5", "0.5")]
    [InlineData("1,234.56", "12%", "0.12")]
    [InlineData("1,234.56", "EUR 12", "12")]
    [InlineData("1,234.56", "12 BRL", "12")]
    [InlineData("1,234.56", "12k €", "12000")]
    [InlineData("1,234.56", "0.1000000000000000055511151231", "0.1000000000000000055511151231")]
    [InlineData("1.234,56", "1.234,56", "1234.56")]
    [InlineData("1.234,56", "R$ 5.000,00", "5000")]
    [InlineData("1.234,56", "5000,5", "5000.5")]
    [InlineData("1 234,56", "1 234,56 €", "1234.56")]
    [InlineData("1 234,56", "1\u00A0234\u202F567", "1234567")]
    public void A_number_is_read_in_its_format(string format, string cell, string expected)
    {
        Assert.True(NumberMarks.ByName[format].TryRead(cell, out var value));
        Assert.Equal(decimal.Parse(expected, System.Globalization.CultureInfo.InvariantCulture), value);
    }

    [Theory]
    [InlineData("1,234.56", "1,5")]
    [InlineData("1,234.56", "1.234,56")]
    [InlineData("1,234.56", "12,34.5")]
    [InlineData("1,234.56", "1,2345")]
    [InlineData("1,234.56", ",123")]
    [InlineData("1,234.56", "1.2.3")]
    [InlineData("1,234.56", "1 234")]
    [InlineData("1.234,56", "1.5")]
    [InlineData("1.234,56", "342.09K")]
    [InlineData("1,234.56", "(-5)")]
    [InlineData("1,234.56", "--5")]
    [InlineData("1,234.56", "abc")]
    [InlineData("1,234.56", "12 apples")]
    [InlineData("1,234.56", "5.")]
    [InlineData("1,234.56", "1e5")]
    [InlineData("1,234.56", "=1+1")]
    [InlineData("1,234.56", "900000000000000")]
    [InlineData("1,234.56", "900000B")]
    [InlineData("1,234.56", "99999999999999999999999999999999999999999")]
    [InlineData("1,234.56", "1٣")]
    public void What_is_no_number_of_the_format_is_refused(string format, string cell) => Assert.False(NumberMarks.ByName[format].TryRead(cell, out _));

    [Theory]
    [InlineData("12", 12)]
    [InlineData("12.0", 12)]
    [InlineData("-3", -3)]
    [InlineData("12.5", null)]
    [InlineData("3000000000", null)]
    public void A_whole_number_is_whole_and_within_its_limit(string cell, int? expected)
    {
        var read = new WholeCell(NumberMarks.Point, int.MaxValue).TryRead(cell, out var value);
        Assert.Equal(expected, read ? (int)value : null);
    }

    [Theory]
    [InlineData("yes", true)]
    [InlineData("TRUE", true)]
    [InlineData("1", true)]
    [InlineData("Sim", true)]
    [InlineData("sí", true)]
    [InlineData("verdadero", true)]
    [InlineData("Não", false)]
    [InlineData("no", false)]
    [InlineData("0", false)]
    [InlineData("falso", false)]
    [InlineData("maybe", null)]
    public void Yes_and_no_are_read_in_three_languages(string cell, bool? expected) =>
        Assert.Equal(expected, new FlagCell().TryRead(cell, out var value) ? value : null);

    [Theory]
    [InlineData("sales_salaries", CostClass.SalesSalaries)]
    [InlineData("SalesSalaries", CostClass.SalesSalaries)]
    [InlineData("Sales salaries", CostClass.SalesSalaries)]
    [InlineData("EVENTS", CostClass.Events)]
    [InlineData("7", null)]
    [InlineData("beer", null)]
    public void A_choice_is_read_by_its_name(string cell, CostClass? expected) =>
        Assert.Equal(expected, new ChoiceCell(new Choices(typeof(CostClass))).TryRead(cell, out var value) ? (CostClass)value : null);

    [Theory]
    [InlineData("2021-04-15", "", "2021-04-15")]
    [InlineData("03/04/2017", "dd/MM/yyyy", "2017-04-03")]
    [InlineData("03/04/2017", "MM/dd/yyyy", "2017-03-04")]
    [InlineData("2017-04-03", "yyyy-dd-MM", "2017-03-04")]
    [InlineData("2017-04-03", "dd/MM/yyyy", "2017-04-03")]
    [InlineData("3.4.17", "d.M.yy", "2017-04-03")]
    public void A_cell_without_a_time_is_a_business_day(string cell, string format, string expected) =>
        Assert.Equal(Moment.On(DateOnly.Parse(expected, System.Globalization.CultureInfo.InvariantCulture)), Read(cell, format));

    [Theory]
    [InlineData("15 Apr, 2021 00:02:00", "dd MMM, yyyy HH:mm:ss", "2021-04-15T04:02:00Z")]
    [InlineData("2021-04-15 00:02", "", "2021-04-15T04:02:00Z")]
    [InlineData("2021-04-15T00:02:00.123456", "", "2021-04-15T04:02:00.123Z")]
    [InlineData("2021-04-15T00:02:00Z", "", "2021-04-15T00:02:00Z")]
    [InlineData("2021-04-15T00:02:00.000+0000", "", "2021-04-15T00:02:00Z")]
    [InlineData("2021-04-15 00:02:00 -03:00", "", "2021-04-15T03:02:00Z")]
    [InlineData("2021-04-15 00:02+02", "", "2021-04-14T22:02:00Z")]
    [InlineData("15/04/2021 00:02 +02:00", "dd/MM/yyyy HH:mm zzz", "2021-04-14T22:02:00Z")]
    [InlineData("15/04/2021 00:02Z", "dd/MM/yyyy HH:mm'Z'", "2021-04-15T00:02:00Z")]
    [InlineData("4/15/2021 1:02 PM", "M/d/yyyy h:mm tt", "2021-04-15T17:02:00Z")]
    [InlineData("2017-11-05 01:30", "", "2017-11-05T05:30:00Z")]
    [InlineData("2017-03-12 02:30", "", "2017-03-12T07:30:00Z")]
    public void A_cell_with_a_time_is_an_instant_in_its_offset_or_the_zone(string cell, string format, string expected) =>
        Assert.Equal(NodaTime.Text.InstantPattern.ExtendedIso.Parse(expected).Value, Read(cell, format)!.Value.Instant);

    [Theory]
    [InlineData("2021-02-29")]
    [InlineData("2021-13-01")]
    [InlineData("2021-4-5")]
    [InlineData("20x7-01-01")]
    [InlineData("0001-01-01")]
    [InlineData("9999-12-31")]
    [InlineData("2021-04-15T25:00")]
    [InlineData("2021-04-15 10:00:60")]
    [InlineData("2021-04-15 10:00 Uhr")]
    [InlineData("2021-04-15T")]
    [InlineData("2021-04-15 10:00+19")]
    [InlineData("15 Abr, 2021 00:02:00")]
    public void What_is_no_date_is_refused(string cell) => Assert.Null(Read(cell, "dd MMM, yyyy HH:mm:ss"));

    [Theory]
    [InlineData("yyyy")]
    [InlineData("HH:mm")]
    [InlineData("dd/MM")]
    [InlineData("hello")]
    [InlineData("d")]
    [InlineData("'")]
    [InlineData("%")]
    [InlineData("")]
    public void A_format_that_loses_the_date_is_refused(string pattern) => Assert.Null(MomentFormat.Parse(pattern));

    private static Moment? Read(string cell, string format)
    {
        var formats = format.Length == 0 ? [] : new[] { MomentFormat.Parse(format)! };
        return new MomentCell(formats, DateTimeZoneProviders.Tzdb["America/New_York"]).TryRead(cell, out var value) ? value : null;
    }
}
