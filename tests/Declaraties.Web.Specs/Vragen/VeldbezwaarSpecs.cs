using Declaraties.Web.Paginas.Onderdelen;
using Declaraties.Web.Vragen;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;

namespace Declaraties.Web.Specs.Vragen;

public sealed class VeldbezwaarSpecs
{
    [Test]
    public void Een_bezwaar_vindt_zijn_veld_terug_en_staat_daar_zonder_zijn_naam()
    {
        string[] bezwaren = [Veldbezwaar.Ontbreekt("reden"), Veldbezwaar.KloptNiet("maand", "verwacht een maand"), Veldbezwaar.KloptNiet("maand", "nog iets")];
        Assert.That(bezwaren.Select(Veldbezwaar.Veld), Is.EqualTo(new[] { "reden", "maand", "maand" }));
        var bord = new Klachtenbord(bezwaren, Veldbezwaar.Veld);
        Assert.That((bord.Bij("reden"), bord.Bij("maand"), bord.Bij("jaar")), Is.EqualTo(("Vul dit in.", "Verwacht een maand.", (string?)null)));
    }

    [Test]
    public void Wat_over_een_bestand_gaat_staat_bij_dat_bestand_en_zonder_Bsn()
    {
        var bord = new Klachtenbord(["plan.csv, regel 2: '999900006' is geen maand.", "plan.csv, regel 3: leeg.", Veldbezwaar.Ontbreekt("van")], klacht => Veldbezwaar.Veld(klacht) is { } veld ? $"periode-{veld}" : "plan");
        Assert.That((bord.Bij("periode-van"), bord.Bij("van")), Is.EqualTo(("Vul dit in.", (string?)null)));
        Assert.That(bord.Bij("plan"), Does.StartWith("plan.csv, regel 2: ").And.EndWith("Wat er nog meer mee is staat bovenaan.").And.Not.Contain("999900006"));
    }

    [TestCase("Er is geen declaratie aangevinkt.")]
    [TestCase("''")]
    [TestCase("'half")]
    public void Wat_niet_over_een_veld_gaat_heeft_er_geen(string bezwaar) => Assert.That(Veldbezwaar.Veld(bezwaar), Is.Null);

    [Test]
    public void Een_vraag_noemt_haar_velden_zoals_een_pagina_ze_terugvindt()
    {
        var vraag = new Vraag(new QueryCollection(new Dictionary<string, StringValues> { ["dag"] = "30-2-2026", ["maand"] = "2-2026", ["begin"] = "28-2-2026" }));
        Assert.That((vraag.MogelijkeDatum("dag"), vraag.MogelijkeMaand("maand"), vraag.MogelijkeDatum("begin")), Is.EqualTo(((DateOnly?)null, (Domein.Maand?)new Domein.Maand(2026, 2), (DateOnly?)new DateOnly(2026, 2, 28))));
        Assert.That(new Klachtenbord(vraag.Bezwaren, Veldbezwaar.Veld).Bij("dag"), Does.StartWith("Verwacht een datum als JJJJ-MM-DD of D-M-JJJJ"));
    }
}
