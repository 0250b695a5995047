using KpiBot.Alerts.Reading;

namespace KpiBot.Tests.Alerts.Reading;

/// <summary>How an alert is to speak, in three languages' words.</summary>
public sealed class MannerReaderTests
{
    [Theory]
    [InlineData("quiet from 18:00 to 8:00", "18:00", "08:00", false)]
    [InlineData("quiet hours 6pm to 8am and on weekends", "18:00", "08:00", true)]
    [InlineData("mute 22-7", "22:00", "07:00", false)]
    [InlineData("quiet on days off", null, null, true)]
    [InlineData("no quiet hours", null, null, false)]
    [InlineData("silêncio das 18h às 8h e nos fins de semana", "18:00", "08:00", true)]
    [InlineData("silêncio nos feriados", null, null, true)]
    [InlineData("sem silêncio", null, null, false)]
    [InlineData("silencio de 18:30 a 8:15 y los fines de semana", "18:30", "08:15", true)]
    [InlineData("sin silencio", null, null, false)]
    public void Quiet_times_are_read_with_their_days(string said, string? from, string? to, bool onDaysOff)
    {
        var (rest, manner) = MannerReader.Read(said);
        Assert.Equal(("", new QuietWords(Time(from), Time(to), onDaysOff)), (rest, manner.Quiet));
    }

    [Theory]
    [InlineData("escalate to @U02 after 4 hours, then to #C09 after 8 hours", "4 @U02; 8 #C09")]
    [InlineData("escalate after 30 minutes to @U02", "0.5 @U02")]
    [InlineData("escalate to @U02, then #C09", "4 @U02; 8 #C09")]
    [InlineData("escalar para @U02 após 1 dia, depois #C09 após 2 dias", "24 @U02; 48 #C09")]
    [InlineData("escalar a @U02 tras 2 horas, luego a #C09 tras 6 horas", "2 @U02; 6 #C09")]
    [InlineData("escalate to me after 1 hour, then @U02 after 4 hours, then #C09 after 8 hours", "1 me; 4 @U02; 8 #C09")]
    [InlineData("escalar para mim após 1 hora, depois para @U02 após 4 horas", "1 me; 4 @U02")]
    [InlineData("escalar a mí tras 1 hora", "1 me")]
    [InlineData("do not escalate", "")]
    public void Whom_it_goes_to_next_is_read_in_order(string said, string steps)
    {
        var (rest, manner) = MannerReader.Read(said);
        Assert.Equal("", rest);
        Assert.Equal(steps, string.Join("; ", manner.Escalations!.Select(step => FormattableString.Invariant($"{step.After.TotalHours} {step.To ?? "me"}"))));
    }

    [Theory]
    [InlineData("at most 2 a day", 2, null, null)]
    [InlineData("no máximo 2 vezes por dia", 2, null, null)]
    [InlineData("como máximo 2 al día", 2, null, null)]
    [InlineData("cool-down 3 hours", null, 3.0, null)]
    [InlineData("pausa mínima de 90 min", null, 1.5, null)]
    [InlineData("repeat every 12 hours", null, null, 12.0)]
    [InlineData("repetir a cada 1 dia", null, null, 24.0)]
    [InlineData("repetir cada 12 horas", null, null, 12.0)]
    [InlineData("do not repeat", null, null, 0.0)]
    public void How_often_it_speaks_is_read(string said, int? most, double? apart, double? again)
    {
        var (rest, manner) = MannerReader.Read(said);
        Assert.Equal(("", most, apart, again), (rest, manner.MostADay, manner.CoolDown?.TotalHours, manner.RepeatAfter?.TotalHours));
    }

    [Theory]
    [InlineData("tell me when win rate goes below 40%, quiet from 18:00 to 8:00 and escalate to @U2 after 4 hours", "tell me when win rate goes below 40%")]
    [InlineData("avise #vendas se o CAC passar de R$ 5.000, no máximo 2 por dia", "avise #vendas se o CAC passar de R$ 5.000")]
    public void What_is_asked_for_stays(string said, string rest) => Assert.Equal((rest, false), (MannerReader.Read(said).Others, MannerReader.Read(said).Manner.IsEmpty));

    /// <summary>Of the questions that the language tests hold, none says how an alert is to speak.</summary>
    [Theory]
    [InlineData("win rate by region last quarter")]
    [InlineData("how many deals went silent this month")]
    [InlineData("leads from 10 to 20 november")]
    [InlineData("quais negócios no máximo 30 dias sem contato")]
    public void A_question_says_nothing_of_it(string said) => Assert.True(MannerReader.Read(said) is (var rest, { IsEmpty: true }) && rest == said);

    private static TimeOnly? Time(string? text) => text is null ? null : TimeOnly.ParseExact(text, "HH:mm", System.Globalization.CultureInfo.InvariantCulture);
}
