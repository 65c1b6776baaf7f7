// A scenario of a few lines, with one of each: what a change does to it can be told at a glance.
export const SMALL = 'small.scenario.json';

export const SMALL_TEXT = `{
  "scenario": 1,
  "title": "Small",
  "actors": {
    "us": { "label": "We" },
    "them": { "label": "They" }
  },
  "perspective": "us",
  "alternatives": {
    "base": { "label": "Base" },
    "more": { "label": "More", "basedOn": "base" }
  },
  "sections": {
    "money": { "label": "Money" },
    "posture": { "label": "Posture" }
  },
  "factors": {
    "payment": {
      "section": "money",
      "label": "Payment",
      "role": "lever",
      "unit": "KRW trn/yr",
      "values": {
        "base": 1500,
        "more": "=BASELINE(payment) * 2"
      }
    },
    "credit": {
      "section": "money",
      "label": "Credit",
      "role": "lever",
      "unit": "KRW trn/yr",
      "values": {
        "base": 100
      }
    },
    "stance": {
      "section": "posture",
      "label": "Stance",
      "role": "lever",
      "levels": {
        "calm": "Calm",
        "firm": "Firm",
        "tense": "Tense"
      },
      "values": {
        "base": "calm",
        "more": "firm"
      }
    }
  },
  "measures": {
    "total": {
      "label": "Total",
      "unit": "KRW trn/yr",
      "formula": "=payment + credit",
      "direction": "lower"
    }
  },
  "rules": {
    "firm_pays": {
      "require": "=OR(stance <> \\"firm\\", payment > 2000)",
      "because": "A firm stance is paid for."
    }
  },
  "waivers": {
    "spare_level": {
      "rule": "shape/unused-level",
      "reason": "Kept for a third column."
    }
  }
}
`;
