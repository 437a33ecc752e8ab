using System.Text;
using Declaraties.Dienst.Webhooks;

namespace Declaraties.Dienst.Specs.Webhooks;

[Category("Snel")]
public sealed class HandtekeningSpecs
{
    private const string Geheim = "MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
    private const string Inhoud = """{"test": 2432232314}""";

    /// <summary>Het voorbeeld waaraan elke uitwerking van Standard Webhooks zich meet.</summary>
    [Test]
    public void Een_bericht_is_getekend_zoals_Standard_Webhooks_het_beschrijft() =>
        Assert.That(Teken("msg_p5jXN8AQM9LWM0D4loKWxJek", "1614265330", Inhoud), Is.EqualTo("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE="));

    [Test]
    public void Nummer_tijd_en_inhoud_tellen_elk_mee()
    {
        string[] handtekeningen = [Teken("a", "1", Inhoud), Teken("b", "1", Inhoud), Teken("a", "2", Inhoud), Teken("a", "1", Inhoud + " "), Handtekening.Teken(new byte[32], "a", "1", Encoding.UTF8.GetBytes(Inhoud))];
        Assert.That(handtekeningen, Is.Unique);
    }

    [Test]
    public void Het_geheim_en_de_tijd_staan_er_zoals_een_ontvanger_ze_leest()
    {
        Assert.That(Handtekening.Geheim(Convert.FromBase64String(Geheim)), Is.EqualTo($"whsec_{Geheim}"));
        Assert.That(Handtekening.Tijd(new DateTimeOffset(2021, 2, 25, 16, 2, 10, 900, TimeSpan.FromHours(1))), Is.EqualTo("1614265330"));
    }

    private static string Teken(string nummer, string tijd, string inhoud) => Handtekening.Teken(Convert.FromBase64String(Geheim), nummer, tijd, Encoding.UTF8.GetBytes(inhoud));
}
