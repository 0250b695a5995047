using CsCheck;
using KpiBot.Charts.Drawing;

namespace KpiBot.Tests.Charts;

public class LetteringTests
{
    private static readonly Lettering Plain = new(Strong: false, 30);

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void The_font_comes_with_the_program_and_has_the_letters_of_our_languages(bool strong)
    {
        using var font = new Lettering(strong, 30).Font();
        Assert.Equal("Open Sans", font.Typeface.FamilyName.Replace(" Semibold", "", StringComparison.Ordinal));
        Assert.True(font.ContainsGlyphs("AZaz09 ãõçéíóúâêôàñü¿¡ºª€£$%×÷·–…+-,.()'\""));
    }

    [Fact]
    public void What_has_room_stays_and_what_has_not_ends_in_an_ellipsis()
    {
        Assert.Equal("Ana Moraes", Plain.Fit("Ana Moraes", 400));
        Assert.Equal("Ana…", Plain.Fit("Ana Moraes", Plain.Width("Ana M")));
        Assert.Equal("", Plain.Fit("Ana Moraes", 3));
    }

    [Fact]
    public void A_text_that_was_fitted_is_never_wider_than_its_room() =>
        Gen.Select(Gen.String, Gen.Float[0, 500]).Sample((text, room) => Plain.Width(Plain.Fit(text, room)) <= room + 0.01f);

    [Fact]
    public void Lines_break_between_words_and_after_hyphens()
    {
        Assert.Equal(["Conversión de", "lead a MQL"], Plain.Wrap("Conversión de lead a MQL", Plain.Width("Conversión de l"), 3));
        Assert.Equal(["SQL-to-", "opportunity"], Plain.Wrap("SQL-to-opportunity", Plain.Width("SQL-to-oppo"), 3));
        Assert.Equal(["one", "two…"], Plain.Wrap("one two three", Plain.Width("two…") + 1, 2));
    }

    [Fact]
    public void What_would_break_a_line_or_is_half_a_character_is_replaced() => Assert.Equal("a b \ufffd c", Lettering.Clean("a\nb \ud83d\tc\0"));
}
