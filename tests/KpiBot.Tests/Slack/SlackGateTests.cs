using System.Text;
using CsCheck;
using KpiBot.Access;
using KpiBot.Slack.Envelopes;
using KpiBot.Slack.Gate;

namespace KpiBot.Tests.Slack;

/// <summary>Who gets in. KPIBOT_SLACK_REQUESTS sets how many changed requests are tried.</summary>
public sealed class SlackGateTests
{
    private static readonly int Requests = int.TryParse(Environment.GetEnvironmentVariable("KPIBOT_SLACK_REQUESTS"), out var count) ? count : 20_000;
    private static readonly string[] Bodies = [Sent.Mention, Sent.Direct, Sent.Command, Sent.Challenge, Sent.Payload(Sent.Click), Sent.Payload(Sent.Shortcut), Sent.Payload(Sent.Form), "{}", "ssl_check=1"];

    [Fact]
    public void Slacks_own_example_fits()
    {
        const string body = "token=xyzz0WbapA4vBCDEFasx0q6G&team_id=T1DC2JH3J&team_domain=testteamnow&channel_id=G8PSS9T3V&channel_name=foobar&user_id=U2CERLKJA&user_name=roadrunner&command=%2Fwebhook-collect&text=&response_url=https%3A%2F%2Fhooks.slack.com%2Fcommands%2FT1DC2JH3J%2F397700885554%2F96rGlfmibIGlgcZRskXaIFfN&trigger_id=398738663015.47445629121.803a0bc887a14d10d2c447fce8b6703c";
        var secrets = new SigningSecrets([Secret.Of(Signed.Secret)]);
        Assert.True(secrets.Fits("1531420618", Encoding.UTF8.GetBytes(body), "v0=a2114d57b48eac39b9ad189dd8316235a7b4a8d21a10bd27519666489c69b503"));
    }

    [Fact]
    public void Whatever_was_changed_is_refused()
    {
        var gate = Signed.Gate();
        var requests = Gen.Select(Gen.Int[0, Bodies.Length - 1], Gen.Int[0, 6], Gen.Int[0, int.MaxValue], Gen.Byte).Select((body, part, at, octet) => (Signed.Of(Bodies[body]), Change(Signed.Of(Bodies[body]), part, at, octet)));
        requests.Where(pair => !Same(pair.Item1, pair.Item2)).Sample(pair => pair.Item2.At(gate) is Admission.Refused, iter: Requests);
    }

    [Fact]
    public void Whatever_is_signed_is_read_or_called_unreadable()
    {
        var gate = Signed.Gate();
        var requests = Gen.Select(Gen.Int[0, Bodies.Length - 1], Gen.Int[0, 3], Gen.Int[0, int.MaxValue], Gen.Byte).Select((body, part, at, octet) => Signed.Of(Change(Signed.Of(Bodies[body]), part, at, octet).Body));
        requests.Sample(request => request.At(gate) is Admission.Admitted or Admission.Unreadable, iter: Requests / 4);
    }

    [Theory]
    [InlineData("{\"type\":\"event_callback\",\"event_id\":\"\\ud800\"}")]
    [InlineData("{\"\\ud800\":1,\"type\":\"event_callback\"}")]
    [InlineData("payload=")]
    [InlineData("payload=%7B%22type%22")]
    [InlineData("payload=[]&payload={}")]
    [InlineData("command=/kpi&command=/kpi")]
    [InlineData("{")]
    [InlineData("")]
    public void Signed_nonsense_neither_throws_nor_does_anything(string body) =>
        Assert.True(Signed.Of(body).At(Signed.Gate()) is Admission.Unreadable or Admission.Admitted { Envelope: Envelope.Ignored });

    [Fact]
    public void Deep_nesting_is_unreadable() => Assert.IsType<Admission.Unreadable>(Signed.Of(string.Concat(Enumerable.Repeat("{\"a\":", 40)) + "1" + new string('}', 40)).At(Signed.Gate()));

    [Theory]
    [InlineData(0, true)]
    [InlineData(-300, true)]
    [InlineData(300, true)]
    [InlineData(-301, false)]
    [InlineData(301, false)]
    [InlineData(-86_400, false)]
    public void A_signature_is_good_for_five_minutes_either_way(long after, bool admitted) => Assert.Equal(admitted, Signed.Of(Sent.Mention, after).At(Signed.Gate()) is Admission.Admitted);

    [Theory]
    [InlineData(" {0}")]
    [InlineData("{0} ")]
    [InlineData("+{0}")]
    [InlineData("-{0}")]
    [InlineData("{0}.0")]
    [InlineData("0x{0}")]
    [InlineData("99999999999999999999999")]
    [InlineData("")]
    public void A_timestamp_is_digits(string written)
    {
        var request = Signed.Of(Sent.Mention);
        var other = request with { Timestamp = string.Format(System.Globalization.CultureInfo.InvariantCulture, written, request.Timestamp) };
        Assert.IsType<Admission.Refused>(other.At(Signed.Gate()));
    }

    [Fact]
    public void Two_secrets_fit_while_one_takes_over_from_the_other()
    {
        var gate = Signed.Gate(Signed.NextSecret, Signed.Secret);
        Assert.IsType<Admission.Admitted>(Signed.Of(Sent.Mention).At(gate));
        Assert.IsType<Admission.Admitted>(Signed.Of(Sent.Mention, secret: Signed.NextSecret).At(gate));
        Assert.IsType<Admission.Refused>(Signed.Of(Sent.Mention, secret: new string('x', 32)).At(gate));
    }

    [Fact]
    public void No_secret_is_a_problem_that_names_the_setting()
    {
        Assert.Contains("Slack:SigningSecret", SigningSecrets.Problem([]), StringComparison.Ordinal);
        Assert.Contains("Slack:SigningSecret", SigningSecrets.Problem([Secret.Of("")]), StringComparison.Ordinal);
        Assert.Contains("shorter", SigningSecrets.Problem([Secret.Of("short")]), StringComparison.Ordinal);
        Assert.Contains("shorter", SigningSecrets.Problem([Secret.Of(Signed.Secret), Secret.Of("")]), StringComparison.Ordinal);
        Assert.Contains("shorter", SigningSecrets.Problem([Secret.Of(new string(' ', 40))]), StringComparison.Ordinal);
        Assert.Contains("at most 2", SigningSecrets.Problem([Secret.Of(Signed.Secret), Secret.Of(Signed.Secret), Secret.Of(Signed.Secret)]), StringComparison.Ordinal);
        Assert.Null(SigningSecrets.Problem([Secret.Of(Signed.Secret)]));
        Assert.Throws<ArgumentException>(() => new SigningSecrets([]));
    }

    [Fact]
    public void A_body_over_the_limit_is_refused_though_it_is_signed()
    {
        Assert.IsType<Admission.Unreadable>(Signed.Of(new byte[SlackGate.LargestBody]).At(Signed.Gate()));
        Assert.IsType<Admission.Refused>(Signed.Of(new byte[SlackGate.LargestBody + 1]).At(Signed.Gate()));
    }

    private static bool Same(Signed one, Signed other) => one.Timestamp == other.Timestamp && one.Signature == other.Signature && one.Body.AsSpan().SequenceEqual(other.Body);

    private static Signed Change(Signed request, int part, int at, byte octet)
    {
        var body = request.Body;
        var place = body.Length == 0 ? 0 : at % body.Length;
        return part switch
        {
            0 => request with { Body = [.. body[..place], octet, .. body[(place + 1)..]] },
            1 => request with { Body = [.. body[..place], octet, .. body[place..]] },
            2 => request with { Body = body[..place] },
            3 => request with { Body = [.. body, .. body[place..]] },
            4 => request with { Timestamp = request.Timestamp[..(at % 10)] + (char)octet + request.Timestamp[((at % 10) + 1)..] },
            5 => request with { Signature = request.Signature[..(at % 67)] + (char)octet + request.Signature[((at % 67) + 1)..] },
            _ => request with { Signature = Signed.Of(body, secret: Signed.NextSecret).Signature },
        };
    }
}
